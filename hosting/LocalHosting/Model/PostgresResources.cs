namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server.</summary>
public class PostgresServerResource(string name, ParameterResource? userName, ParameterResource password)
    : ContainerResource(name), IResourceWithConnectionString
{
    private readonly Dictionary<string, string> _databases = new(StringComparer.OrdinalIgnoreCase);

    public EndpointReference PrimaryEndpoint => new(this, "tcp");

    public ParameterResource? UserNameParameter => userName;

    public ParameterResource PasswordParameter => password;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        "{0}", new ConfiguredValue(() => Administrator ?? throw new InvalidOperationException($"'{Name}' has not been started.")));

    /// <summary>Databases by resource name.</summary>
    public IReadOnlyDictionary<string, string> Databases => _databases;

    /// <summary>The superuser's connection string, once the host knows it.</summary>
    internal string? Administrator { get; set; }

    internal void AddDatabase(string name, string databaseName) => _databases.Add(name, databaseName);
}

/// <summary>A database on a PostgreSQL server, with a login role of its own that owns it.</summary>
public class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource postgresParentResource)
    : Resource(name), IResourceWithParent<PostgresServerResource>, IResourceWithConnectionString
{
    public PostgresServerResource Parent => postgresParentResource;

    public string DatabaseName => databaseName;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        "{0}", new ConfiguredValue(() => Login ?? throw new InvalidOperationException($"'{Name}' has not been started.")));

    /// <summary>The owner's connection string, once the host knows it.</summary>
    internal string? Login { get; set; }
}
