using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds PostgreSQL servers and their databases.</summary>
public static class PostgresBuilderExtensions
{
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder, string name,
        IResourceBuilder<ParameterResource>? userName = null, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var secret = password?.Resource ?? ServerPassword.For(builder, name);
        return builder.AddResource(new PostgresServerResource(name, userName?.Resource, secret))
            .WithEndpoint(port: port, name: "tcp", scheme: "tcp", isProxied: false);
    }

    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var database = new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource);
        builder.Resource.AddDatabase(name, database.DatabaseName);
        return builder.ApplicationBuilder.AddResource(database);
    }

    /// <summary>Keeps the data from one run to the next.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string? name = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new DataVolumeAnnotation(name), ResourceAnnotationMutationBehavior.Replace);
    }
}

/// <summary>Adds RabbitMQ brokers.</summary>
public static class RabbitMQBuilderExtensions
{
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
        this IDistributedApplicationBuilder builder, string name,
        IResourceBuilder<ParameterResource>? userName = null, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var secret = password?.Resource ?? ServerPassword.For(builder, name);
        return builder.AddResource(new RabbitMQServerResource(name, userName?.Resource, secret))
            .WithEndpoint(port: port, name: "tcp", scheme: "tcp", isProxied: false);
    }

    /// <summary>Keeps the data from one run to the next.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(
        this IResourceBuilder<RabbitMQServerResource> builder, string? name = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new DataVolumeAnnotation(name), ResourceAnnotationMutationBehavior.Replace);
    }

    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(this IResourceBuilder<RabbitMQServerResource> builder) =>
        builder.WithManagementPlugin(port: null);

    /// <summary>Serves the broker's pages and API on the endpoint <c>management</c>.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(this IResourceBuilder<RabbitMQServerResource> builder, int? port)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.HasManagement = true;
        return builder.WithEndpoint(port: port, name: "management", scheme: "http", isProxied: false, protocol: ProtocolType.Tcp);
    }
}

/// <summary>The generated password of a server: configuration may give it, else it is made once and kept.</summary>
internal static class ServerPassword
{
    public static ParameterResource For(IDistributedApplicationBuilder builder, string server)
    {
        var generated = new GenerateParameterDefault { MinLength = 24, Special = false };
        return builder.AddParameter($"{server}-password", generated, secret: true, persist: true).Resource;
    }
}
