using System.Globalization;

namespace XibuPlan.AppHost;

/// <summary>What the services have in common.</summary>
internal sealed class XibuPlatform(IDistributedApplicationBuilder builder)
{
    public IDistributedApplicationBuilder Builder => builder;

    public IResourceBuilder<RabbitMQServerResource> Messaging { get; } = builder.AddRabbitMQ("messaging").WithDataVolume().WithManagementPlugin();

    /// <summary>Seals ID and card numbers and keys their blind indexes: 32 bytes in base64. Lost with it is what it sealed.</summary>
    public IResourceBuilder<ParameterResource> ProtectionKey { get; } = builder.AddParameter("protection-key", new RandomKey(), secret: true, persist: true);

    /// <summary>The services' own client credential at Identity.</summary>
    public IResourceBuilder<ParameterResource> InternalSecret { get; } = builder.AddParameter("internal-secret", new RandomKey(), secret: true, persist: true);

    /// <summary>Processes per service.</summary>
    public int Replicas { get; } = int.Parse(builder.Configuration["Replicas"] ?? "1", CultureInfo.InvariantCulture);

    /// <summary>The one public port, as it is asked for; LocalHosting takes the next free one where it is taken.</summary>
    public int GatewayPort { get; } = int.Parse(builder.Configuration["GatewayPort"] ?? "8080", CultureInfo.InvariantCulture);

    /// <summary>Where the demo's clock is set for all services at once.</summary>
    public string ClockFile { get; } = Path.Combine(builder.Configuration["DataDirectory"] ?? Path.GetFullPath("../.data", builder.AppHostDirectory), "clock.json");
}
