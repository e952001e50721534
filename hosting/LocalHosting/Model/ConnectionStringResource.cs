namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string to something that is not part of the application.</summary>
public sealed class ConnectionStringResource(string name, ReferenceExpression connectionStringExpression)
    : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
{
    public ReferenceExpression ConnectionStringExpression => connectionStringExpression;
}

/// <summary>A connection string from the configuration.</summary>
internal sealed class ConfiguredConnectionString(string name, Func<string> read, string? environmentVariable)
    : ParameterResource(name, _ => read(), secret: true), IResourceWithConnectionString
{
    public string? ConnectionStringEnvironmentVariable => environmentVariable;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create("{0}", new ConfiguredValue(read));

    string IManifestExpressionProvider.ValueExpression => $"{{{Name}.connectionString}}";

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(cancellationToken);
}

/// <summary>A value that is read when it is needed.</summary>
internal sealed class ConfiguredValue(Func<string?> read) : IValueProvider
{
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(read());
}
