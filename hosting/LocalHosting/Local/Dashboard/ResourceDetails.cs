using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>What only the details of one instance show: how it was started last, and where its data is.</summary>
internal sealed record ResourceDetails(
    string Id, string? Command, string? WorkingDirectory, string? Log, IEnumerable<ResourceDetails.Variable> Environment, IEnumerable<ResourceDetails.Volume> Volumes)
{
    public static ResourceDetails Of(ResourceEvent e, DataDirectory data)
    {
        var process = e.Snapshot.Process;
        var variables = process?.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => process.Secrets.Contains(variable.Key) ? new Variable(variable.Key, Value: null, Secret: true) : new Variable(variable.Key, variable.Value, Secret: false));
        var log = Path.Combine(data.Logs, $"{e.Resource.Name}.log");
        return new ResourceDetails(
            e.ResourceId, process?.Command, process?.WorkingDirectory, File.Exists(log) ? log : null, [.. variables ?? []], [.. VolumesOf(e.Resource, data)]);
    }

    /// <summary>The value of one variable, secret or not; null when there is no such variable.</summary>
    public static string? Reveal(ResourceEvent e, string variable) => e.Snapshot.Process?.Environment.GetValueOrDefault(variable);

    private static IEnumerable<Volume> VolumesOf(IResource resource, DataDirectory data)
    {
        if (resource is PostgresServerResource or RabbitMQServerResource && Directory.Exists(data.File(resource.Name)))
        {
            yield return new Volume(data.File(resource.Name), Kept: resource.Annotations.OfType<DataVolumeAnnotation>().Any());
        }

        if (resource is DashboardResource)
        {
            yield return new Volume(data.File(DashboardResource.DataName), Kept: true);
        }
    }

    internal sealed record Variable(string Name, string? Value, bool Secret);

    /// <summary>A directory of data, and whether it outlives the run.</summary>
    internal sealed record Volume(string Path, bool Kept);
}
