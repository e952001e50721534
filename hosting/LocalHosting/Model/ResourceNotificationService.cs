using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Knows the state of every instance and tells whoever watches.</summary>
public sealed class ResourceNotificationService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableHashSet<Channel<ResourceEvent>> _watchers = [];
    private TaskCompletionSource _next = NewSource();

    /// <summary>Waits for the dependencies of the resource, as its WaitFor calls say.</summary>
    internal Func<IResource, CancellationToken, Task> Gate { get; set; } = (_, _) => Task.CompletedTask;

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return PublishUpdateAsync(resource, resource.Name, stateFactory);
    }

    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(stateFactory);
        lock (_gate)
        {
            var before = _current.GetValueOrDefault(resourceId)?.Snapshot ?? new CustomResourceSnapshot { ResourceType = resource.GetType().Name };
            var change = new ResourceEvent(resource, resourceId, stateFactory(before));
            _current[resourceId] = change;
            _next.TrySetResult();
            _next = NewSource();
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(change);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The instance is no more.</summary>
    internal void Forget(string resourceId)
    {
        lock (_gate)
        {
            _current.Remove(resourceId);
            _next.TrySetResult();
            _next = NewSource();
        }
    }

    public bool TryGetCurrentState(string resourceId, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ResourceEvent? resourceEvent)
    {
        lock (_gate)
        {
            return _current.TryGetValue(resourceId, out resourceEvent);
        }
    }

    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, e => e.Snapshot.State?.Text == (targetState ?? KnownResourceStates.Running), cancellationToken);

    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var wanted = targetStates.ToList();
        var reached = await WaitForResourceAsync(resourceName, e => e.Snapshot.State is { } state && wanted.Contains(state.Text), cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    /// <summary>The first event of any instance of the resource, beginning with the present, that fits.</summary>
    /// <exception cref="OperationCanceledException">It did not come in time.</exception>
    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var change in WatchAsync(cancellationToken))
        {
            if (string.Equals(change.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(change))
            {
                return change;
            }
        }

        throw new OperationCanceledException($"The host stopped before '{resourceName}' got there.", cancellationToken);
    }

    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, WaitBehavior.WaitOnResourceUnavailable, cancellationToken);

    /// <summary>Waits until an instance of the resource is healthy.</summary>
    /// <exception cref="DistributedApplicationException">It failed, and <paramref name="waitBehavior"/> is to stop then.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var reached = await WaitForResourceAsync(
            resourceName,
            e => e.Snapshot.HealthStatus == HealthStatus.Healthy || (waitBehavior == WaitBehavior.StopOnResourceUnavailable && HasEnded(e)),
            cancellationToken);
        return HasEnded(reached)
            ? throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start.")
            : reached;
    }

    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken) => Gate(resource, cancellationToken);

    /// <summary>The present state of every instance, then each change.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>();
        lock (_gate)
        {
            foreach (var present in _current.Values)
            {
                channel.Writer.TryWrite(present);
            }

            _watchers = _watchers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            lock (_gate)
            {
                _watchers = _watchers.Remove(channel);
            }
        }
    }

    /// <summary>Completes at the next change after this call.</summary>
    internal Task NextChangeAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _next.Task.WaitAsync(cancellationToken);
        }
    }

    internal IReadOnlyList<ResourceEvent> Snapshot()
    {
        lock (_gate)
        {
            return [.. _current.Values];
        }
    }

    internal IReadOnlyList<ResourceEvent> Instances(IResource resource) => [.. Snapshot().Where(e => ReferenceEquals(e.Resource, resource))];

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal static bool HasEnded(ResourceEvent e) => !e.Snapshot.Restarting && e.Snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text);
}
