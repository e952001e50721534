using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>Lets a resource through when everything it waits for is there.</summary>
internal sealed class DependencyGate(HostContext host)
{
    /// <summary>Returns when the resource may start.</summary>
    /// <exception cref="DistributedApplicationException">A dependency ended in a way that was not waited for.</exception>
    public async Task PassAsync(IResource resource, Action waits, CancellationToken stop)
    {
        var dependencies = resource.Annotations.OfType<WaitAnnotation>().ToList();
        if (dependencies.Count > 0)
        {
            waits();
            await Task.WhenAll(dependencies.Select(dependency => WaitAsync(resource, dependency, stop)));
        }
    }

    /// <summary>What the resource still waits for, in words.</summary>
    public static IEnumerable<(string Resource, string Purpose)> Missing(IResource resource, ResourceNotificationService notifications) =>
        resource.Annotations.OfType<WaitAnnotation>()
            .Where(wait => notifications.Instances(wait.Resource) is var instances && (instances.Count == 0 || !instances.All(i => Fits(wait, i.Snapshot))))
            .Select(wait => (wait.Resource.Name, PurposeOf(wait)));

    private async Task WaitAsync(IResource resource, WaitAnnotation wait, CancellationToken stop)
    {
        host.Logs.Write(resource.Name, resource.Name, $"Waiting for resource '{wait.Resource.Name}' to {PurposeOf(wait)}.");
        await ReachedAsync(wait, stop);
        if (wait.WaitType == WaitType.WaitUntilHealthy)
        {
            await host.Readiness.Of(wait.Resource).WaitAsync(stop);
        }

        host.Logger.LogDebug("{Resource} no longer waits for {Dependency}", resource.Name, wait.Resource.Name);
    }

    private async Task ReachedAsync(WaitAnnotation wait, CancellationToken stop)
    {
        await foreach (var _ in host.Notifications.WatchAsync(stop))
        {
            var instances = host.Notifications.Instances(wait.Resource);
            if (wait.WaitBehavior == WaitBehavior.StopOnResourceUnavailable || wait.WaitType == WaitType.WaitForCompletion)
            {
                RefuseFailed(wait, instances);
            }

            if (instances.Count > 0 && instances.All(instance => Fits(wait, instance.Snapshot)))
            {
                return;
            }
        }
    }

    private static string PurposeOf(WaitAnnotation wait) => wait.WaitType switch
    {
        WaitType.WaitForCompletion => "complete",
        WaitType.WaitUntilStarted => "start",
        _ => "become healthy",
    };

    private static bool Fits(WaitAnnotation wait, CustomResourceSnapshot snapshot) => wait.WaitType switch
    {
        WaitType.WaitForCompletion => snapshot.State?.Text == KnownResourceStates.Finished && snapshot.ExitCode == wait.ExitCode,
        WaitType.WaitUntilStarted => snapshot.State?.Text == KnownResourceStates.Running,
        _ => snapshot.HealthStatus == HealthStatus.Healthy,
    };

    private static void RefuseFailed(WaitAnnotation wait, IReadOnlyList<ResourceEvent> instances)
    {
        foreach (var ended in instances.Where(ResourceNotificationService.HasEnded))
        {
            var completed = wait.WaitType == WaitType.WaitForCompletion && ended.Snapshot.State!.Text == KnownResourceStates.Finished;
            if (!completed || (ended.Snapshot.ExitCode is { } code && code != wait.ExitCode))
            {
                throw new DistributedApplicationException(
                    $"Dependency resource '{ended.ResourceId}' ended as {ended.Snapshot.State!.Text} with exit code {ended.Snapshot.ExitCode}.");
            }
        }
    }
}
