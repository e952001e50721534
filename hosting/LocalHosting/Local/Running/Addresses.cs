using System.Text;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Tells where everything is: <c>endpoints.json</c> for everybody, <c>servers.json</c> (with passwords) for the owner.</summary>
internal static class Addresses
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(HostContext host, IReadOnlyList<ResourceRunner> runners)
    {
        AtomicFile.Write(host.Data.File("endpoints.json"), JsonSerializer.Serialize(Endpoints(runners), Indented));
        AtomicFile.Write(host.Data.File("servers.json"), JsonSerializer.Serialize(ConnectionStrings(runners), Indented), AtomicFile.Private);
    }

    public static string Summary(HostContext host, IReadOnlyList<ResourceRunner> runners)
    {
        var text = new StringBuilder().AppendLine().AppendLine("Everything is running.");
        foreach (var (name, url) in Endpoints(runners))
        {
            text.AppendLine($"  {name,-24} {url}");
        }

        if (runners.Select(runner => runner.Resource).OfType<DashboardResource>().FirstOrDefault() is { } dashboard)
        {
            text.AppendLine($"Login to the dashboard at {dashboard.LoginUrl(host.Data)}");
        }

        return text.AppendLine($"  data and logs            {host.Data.Root}").AppendLine("Ctrl-C stops everything.").ToString();
    }

    /// <summary>The first endpoint of a resource goes by the resource's name, any other by <c>&lt;resource&gt;-&lt;endpoint&gt;</c>.</summary>
    private static Dictionary<string, string> Endpoints(IReadOnlyList<ResourceRunner> runners)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        // Those for people first.
        foreach (var resource in runners.Select(runner => runner.Resource).OrderByDescending(IsExternal))
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.AllocatedEndpoint is not null))
            {
                var name = urls.ContainsKey(resource.Name) ? $"{resource.Name}-{endpoint.Name}" : resource.Name;
                urls[name] = endpoint.AllocatedEndpoint!.UriString;
            }
        }

        return urls;
    }

    private static Dictionary<string, string?> ConnectionStrings(IReadOnlyList<ResourceRunner> runners)
    {
        var servers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var resource in runners.Select(runner => runner.Resource))
        {
            var text = resource switch
            {
                PostgresServerResource postgres => postgres.Administrator,
                PostgresDatabaseResource database => database.Login,
                RabbitMQServerResource rabbit => rabbit.Uri,
                _ => null,
            };
            if (text is not null)
            {
                servers[resource.Name] = text;
            }

            if (ResourceBuilderExtensions.FindEndpoint(resource, "management")?.AllocatedEndpoint is { } management)
            {
                servers[$"{resource.Name}-management"] = management.UriString;
            }
        }

        return servers;
    }

    private static bool IsExternal(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>().Any(e => e.IsExternal);
}
