namespace Aspire.Hosting.ApplicationModel;

/// <summary>A RabbitMQ broker.</summary>
public class RabbitMQServerResource(string name, ParameterResource? userName, ParameterResource password)
    : ContainerResource(name), IResourceWithConnectionString
{
    public EndpointReference PrimaryEndpoint => new(this, "tcp");

    public ParameterResource? UserNameParameter => userName;

    public ParameterResource PasswordParameter => password;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        "{0}", new ConfiguredValue(() => Uri ?? throw new InvalidOperationException($"'{Name}' has not been started.")));

    /// <summary>The AMQP URI, once the host knows it.</summary>
    internal string? Uri { get; set; }

    internal bool HasManagement { get; set; }
}
