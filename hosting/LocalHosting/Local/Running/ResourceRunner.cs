using System.Collections.Concurrent;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Starts the instances of one resource when its dependencies allow, and carries out its commands.</summary>
internal sealed class ResourceRunner
{
    private readonly HostContext _host;
    private readonly DependencyGate _gate;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _healthy = new(StringComparer.Ordinal);

    public ResourceRunner(HostContext host, IResource resource, IReadOnlyList<Instance> instances)
    {
        _host = host;
        _gate = new DependencyGate(host);
        Resource = resource;
        Instances = instances;
        foreach (var instance in instances)
        {
            instance.TurnedHealthy = () => NoticeHealthyAsync(instance);
            instance.Publish(s => s with { ResourceType = ResourceKind.Of(resource), State = KnownResourceStates.NotStarted });
        }

        LifecycleCommands.AddTo(this);
    }

    public IResource Resource { get; }

    public IReadOnlyList<Instance> Instances { get; }

    /// <summary>Runs until every instance is on its way or given up.</summary>
    public async Task StartAllAsync(CancellationToken stop)
    {
        if (!Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any())
        {
            await Task.WhenAll(Instances.Select(instance => StartAsync(instance, stop)));
        }
    }

    public Task StopAllAsync() => Task.WhenAll(Instances.Select(StopAsync));

    /// <summary>Starts the instance, after what it waits for; one that is waiting already starts now.</summary>
    public async Task StartAsync(Instance instance, CancellationToken stop)
    {
        if (await StopWaitingAsync(instance))
        {
            instance.Start();
            return;
        }

        var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _waiting[instance.Id] = waiting;
        var mayStart = await MayStartAsync(instance, waiting.Token);
        if (_waiting.TryRemove(new KeyValuePair<string, CancellationTokenSource>(instance.Id, waiting)))
        {
            waiting.Dispose();
            if (mayStart)
            {
                instance.Start();
            }
        }
    }

    public async Task StopAsync(Instance instance)
    {
        if (await StopWaitingAsync(instance))
        {
            instance.Become(KnownResourceStates.Finished);
        }

        await instance.StopAsync();
    }

    /// <summary>Whoever takes the entry out ends the waiting; false when the instance was not waiting.</summary>
    private async Task<bool> StopWaitingAsync(Instance instance)
    {
        if (!_waiting.TryRemove(instance.Id, out var waiting))
        {
            return false;
        }

        await waiting.CancelAsync();
        waiting.Dispose();
        return true;
    }

    private async Task<bool> MayStartAsync(Instance instance, CancellationToken stop)
    {
        try
        {
            await _host.Eventing.PublishAsync(new BeforeResourceStartedEvent(Resource, _host.Services), stop);
            await _gate.PassAsync(Resource, () => instance.Become(KnownResourceStates.Waiting), stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            _host.Logs.Write(Resource.Name, instance.Id, e.Message);
            instance.Become(KnownResourceStates.FailedToStart, e.Message);
            return false;
        }
    }

    private async Task NoticeHealthyAsync(Instance instance)
    {
        lock (_healthy)
        {
            if (!_healthy.Add(instance.Id) || _healthy.Count < Instances.Count)
            {
                return;
            }
        }

        try
        {
            await _host.Eventing.PublishAsync(new ResourceReadyEvent(Resource, _host.Services));
            _host.Readiness.Reached(Resource);
        }
        catch (Exception e)
        {
            _host.Logs.Write(Resource.Name, instance.Id, $"A handler of its readiness failed, so nobody who waits for it starts: {e}");
        }
    }
}
