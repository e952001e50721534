using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>
/// An instance of a resource as the dashboard lists it. Values of secret parameters and of variables are not part of it:
/// they are asked for one by one.
/// </summary>
internal sealed record ResourceView(
    string Id, string Name, int Replica, string Type, string? State, string? Health, int? Pid, DateTime? StartedAt, DateTime? StoppedAt, int Restarts,
    int? ExitCode, string? Problem, string? Parent, string? Source, IEnumerable<ResourceView.Wait> WaitsFor, IEnumerable<ResourceView.Relation> References,
    IEnumerable<ResourceView.Check> Checks, IEnumerable<ResourceView.Link> Links, IEnumerable<ResourceView.Command> Commands, ResourceView.Setting? Parameter,
    bool CanScale, bool Hidden)
{
    public static async Task<ResourceView> OfAsync(ResourceEvent e, ResourceNotificationService notifications, CancellationToken stop)
    {
        var (resource, now) = (e.Resource, e.Snapshot);
        return new ResourceView(
            e.ResourceId, resource.Name, now.Replica, now.ResourceType, now.State?.Text, now.HealthStatus?.ToString(), now.Pid, now.StartTimeStamp,
            now.StopTimeStamp, now.Restarts, now.ExitCode, now.Problem, ParentOf(resource), SourceOf(resource, now),
            now.State?.Text == KnownResourceStates.Waiting ? [.. DependencyGate.Missing(resource, notifications).Distinct().Select(wait => new Wait(wait.Resource, wait.Purpose))] : [],
            [.. RelationsOf(resource)],
            [.. now.HealthReports.Select(report => new Check(report.Name, report.Status?.ToString(), report.LastRunAt, report.Description))],
            await LinksOfAsync(resource, stop), [.. CommandsOf(resource)], await SettingOfAsync(resource, now, stop), resource.Annotations.OfType<ScalingAnnotation>().Any(), now.IsHidden);
    }

    private static string? ParentOf(IResource resource) => (resource as IResourceWithParent)?.Parent.Name
        ?? resource.Annotations.OfType<ResourceRelationshipAnnotation>().LastOrDefault(relation => relation.Type == "Parent")?.Resource.Name;

    /// <summary>What runs: a project's file, a program, a server's program.</summary>
    private static string? SourceOf(IResource resource, CustomResourceSnapshot now) => resource switch
    {
        PostgresDatabaseResource database => database.DatabaseName,
        ExecutableResource => now.Process is { } process ? string.Join(' ', process.Arguments.Prepend(Path.GetFileName(process.Command))) : null,
        _ => resource.Annotations.OfType<ProjectAnnotation>().LastOrDefault()?.Metadata.ProjectPath ?? now.Process?.Command,
    };

    private static IEnumerable<Relation> RelationsOf(IResource resource) => resource.Annotations.OfType<ResourceRelationshipAnnotation>()
        .Select(relation => new Relation(relation.Resource.Name, relation.Type))
        .Distinct();

    private static async Task<List<Link>> LinksOfAsync(IResource resource, CancellationToken stop)
    {
        var links = resource.Annotations.OfType<EndpointAnnotation>()
            .Where(endpoint => endpoint.AllocatedEndpoint is not null)
            .Select(endpoint => new Link(endpoint.Name, endpoint.AllocatedEndpoint!.UriString, endpoint.IsExternal)).ToList();
        foreach (var url in resource.Annotations.OfType<ResourceUrlAnnotation>())
        {
            var text = url.Expression is { } expression ? await expression.GetValueAsync(stop) : url.Url;
            links.Add(new Link(url.DisplayText ?? text ?? "", text ?? "", External: true));
        }

        return links;
    }

    /// <summary>Of a name registered twice the last one counts. What is not a process cannot be started; what the AppHost adds can be done with anything.</summary>
    private static IEnumerable<Command> CommandsOf(IResource resource) =>
        resource.Annotations.OfType<ResourceCommandAnnotation>().GroupBy(command => command.Name, StringComparer.Ordinal).Select(group => group.Last())
            .Where(command => resource is IResourceWithEnvironment || !LifecycleCommands.Names.Contains(command.Name))
            .Select(command => new Command(command.Name, command.DisplayName, command.DisplayDescription, command.ConfirmationMessage, command.IsHighlighted));

    private static async Task<Setting?> SettingOfAsync(IResource resource, CustomResourceSnapshot now, CancellationToken stop) => resource is not ParameterResource parameter
        ? null
        : parameter.Secret || now.State?.Text != KnownResourceStates.Running
            ? new Setting(parameter.Secret, Value: null)
            : new Setting(Secret: false, await parameter.GetValueAsync(stop));

    internal sealed record Wait(string Resource, string Purpose);

    internal sealed record Relation(string Resource, string Type);

    internal sealed record Check(string Name, string? Status, DateTime? LastRunAt, string? Message);

    internal sealed record Link(string Name, string Url, bool External);

    internal sealed record Command(string Name, string DisplayName, string? Description, string? Confirmation, bool Highlighted);

    /// <summary>A parameter's value; null while it is not known, and always for a secret.</summary>
    internal sealed record Setting(bool Secret, string? Value);
}
