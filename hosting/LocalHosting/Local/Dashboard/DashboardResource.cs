using System.Reflection;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>
/// The dashboard, which the host adds to what the AppHost describes, as Aspire does: not with <c>--no-dashboard</c>, not for
/// servers only, and not where telemetry has been given another place to go.
/// </summary>
internal sealed class DashboardResource(string program) : ExecutableResource(ResourceName, ProgramPath.Dotnet(), Path.GetDirectoryName(program)!)
{
    /// <summary>Where it keeps telemetry, in the data directory.</summary>
    public const string DataName = "telemetry";

    private const string ResourceName = "dashboard";
    private const string OtlpEndpoint = "otlp";
    private const string MetadataKey = "dashboardpath";
    private const string CollectorKey = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";

    private static readonly string[] OtherCollectors = [CollectorKey, "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    /// <summary>Shown to the services' exporters, and asked for by the dashboard.</summary>
    public const string OtlpKey = "AppHost:OtlpApiKey";

    public static void AddTo(IDistributedApplicationBuilder builder, bool disabled)
    {
        var configuration = builder.Configuration;
        if (disabled || configuration["NoDashboard"] == "true" || configuration["ServersOnly"] == "true"
            || OtherCollectors.Any(key => !string.IsNullOrEmpty(configuration[key]))
            || Program(builder.AppHostAssembly) is not { } program
            || builder.Resources.Any(r => r.Name == ResourceName))
        {
            return;
        }

        var data = DataDirectory.Of(configuration);
        configuration[OtlpKey] = data.Secrets.GetOrAdd("dashboard:otlp-key", RandomText.Password);
        builder.AddResource(new DashboardResource(program))
            .WithArgs(program)
            .WithHttpEndpoint(port: 18888, env: "Dashboard__Port", isProxied: false)
            .WithHttpEndpoint(port: 18889, name: OtlpEndpoint, env: "Dashboard__GrpcPort", isProxied: false)
            .WithEnvironment("Dashboard__Token", Token(data))
            .WithEnvironment("Dashboard__OtlpKey", configuration[OtlpKey])
            .WithEnvironment("Dashboard__HostDirectory", data.Root)
            .WithEnvironment("Dashboard__DataDirectory", data.File(DataName))
            .WithHttpHealthCheck("/health");
        builder.Eventing.Subscribe<ResourceEndpointsAllocatedEvent>((e, _) =>
        {
            if (e.Resource is DashboardResource dashboard)
            {
                configuration[CollectorKey] = ResourceBuilderExtensions.FindEndpoint(dashboard, OtlpEndpoint)!.AllocatedEndpoint!.UriString;
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Where a person logs in without typing anything.</summary>
    public string LoginUrl(DataDirectory data) =>
        $"{ResourceBuilderExtensions.FindEndpoint(this, "http")?.AllocatedEndpoint}/login?t={Token(data)}";

    private static string Token(DataDirectory data) => data.Secrets.GetOrAdd("dashboard:token", RandomText.Password);

    /// <summary>The dashboard's assembly, as the AppHost's build recorded it; null for an AppHost without one.</summary>
    private static string? Program(Assembly? appHost)
    {
        var recorded = appHost?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == MetadataKey)?.Value;
        var path = recorded is null ? null : Path.GetFullPath(recorded, AppContext.BaseDirectory);
        return File.Exists(path) ? path : null;
    }
}
