namespace XibuPlan.AppHost;

/// <summary>How each of the programme's services is run: the same way, in as many replicas as asked for.</summary>
internal static class XibuServiceExtensions
{
    /// <summary>Adds what all services share: the broker, the keys and the settings from the command line.</summary>
    public static XibuPlatform AddXibuPlatform(this IDistributedApplicationBuilder builder) => new(builder);

    /// <summary>
    /// Adds a service with an HTTP endpoint, its own database (<c>ConnectionStrings__database</c>) and the broker. It
    /// starts when both answer, and is healthy when <c>/health</c> says so.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddXibuService<TProject>(
        this XibuPlatform platform, string name, IResourceBuilder<PostgresDatabaseResource> database)
        where TProject : IProjectMetadata, new() =>
        platform.Builder.AddProject<TProject>(name)
            .WithHttpEndpoint(name: "http")
            .WithHttpHealthCheck("/health")
            .WithReplicas(platform.Replicas)
            .WithReference(database, connectionName: "database")
            .WithReference(platform.Messaging)
            .WaitFor(database)
            .WaitFor(platform.Messaging)
            .WithXibuSettings(platform);

    /// <summary>What services and gateway know alike. The keys are the same for all: one service reads what another sealed.</summary>
    public static IResourceBuilder<ProjectResource> WithXibuSettings(this IResourceBuilder<ProjectResource> project, XibuPlatform platform) => project
        .WithEnvironment("Protection__Key", platform.ProtectionKey)
        .WithEnvironment("Internal__ClientSecret", platform.InternalSecret)
        .WithEnvironment("Clock__File", platform.ClockFile)
        .WithEnvironment("Demo__Enabled", "true")
        .WithEnvironment("DOTNET_ENVIRONMENT", "Development");
}
