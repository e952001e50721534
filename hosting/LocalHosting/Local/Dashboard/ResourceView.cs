using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>An instance of a resource as the dashboard shows it. Values of parameters and of variables are not part of it.</summary>
internal sealed record ResourceView(
    string Id, string Name, int Replica, string Type, string? State, string? Health, int? Pid, DateTime? StartedAt, int Restarts, int? ExitCode, string? Problem,
    string? Parent, IEnumerable<string> WaitsFor, IEnumerable<ResourceView.Link> Links, IEnumerable<ResourceView.Command> Commands)
{
    public static ResourceView Of(ResourceEvent e)
    {
        var (resource, now) = (e.Resource, e.Snapshot);
        return new ResourceView(
            e.ResourceId, resource.Name, now.Replica, now.ResourceType, now.State?.Text, now.HealthStatus?.ToString(), now.Pid, now.StartTimeStamp,
            now.Restarts, now.ExitCode, now.Problem, (resource as IResourceWithParent)?.Parent.Name,
            [.. resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource.Name).Distinct(StringComparer.Ordinal)],
            [.. LinksOf(resource)], [.. CommandsOf(resource)]);
    }

    private static IEnumerable<Link> LinksOf(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>()
        .Where(endpoint => endpoint.AllocatedEndpoint is not null)
        .Select(endpoint => new Link(endpoint.Name, endpoint.AllocatedEndpoint!.UriString, endpoint.IsExternal))
        .Concat(resource.Annotations.OfType<ResourceUrlAnnotation>().Select(url => new Link(url.DisplayText ?? url.Url, url.Url, External: true)));

    /// <summary>Of a name registered twice the last one counts. What is not a process cannot be started.</summary>
    private static IEnumerable<Command> CommandsOf(IResource resource) => resource is IResourceWithEnvironment
        ? resource.Annotations.OfType<ResourceCommandAnnotation>().GroupBy(command => command.Name, StringComparer.Ordinal).Select(group => group.Last())
            .Select(command => new Command(command.Name, command.DisplayName, command.ConfirmationMessage))
        : [];

    internal sealed record Link(string Name, string Url, bool External);

    internal sealed record Command(string Name, string DisplayName, string? Confirmation);
}
