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
    private bool _isReady;

    public ResourceRunner(HostContext host, IResource resource, IReadOnlyList<Instance> instances)
    {
        _host = host;
        _gate = new DependencyGate(host);
        Resource = resource;
        Instances = instances;
        foreach (var instance in instances)
        {
            Adopt(instance);
        }

        LifecycleCommands.AddTo(this);
    }

    public IResource Resource { get; }

    /// <summary>The list is replaced when the number of replicas changes, never changed.</summary>
    public IReadOnlyList<Instance> Instances { get; private set; }

    /// <summary>One more replica, not started yet.</summary>
    public Instance Add(Instance instance)
    {
        Adopt(instance);
        Instances = [.. Instances, instance];
        return instance;
    }

    /// <summary>One replica less; returns when it has finished what it was doing.</summary>
    public async Task RemoveLastAsync()
    {
        // Out of the list first: nobody is sent to it any more.
        var last = Instances[^1];
        Instances = [.. Instances.SkipLast(1)];
        await StopAsync(last);
        last.Leave();
        last.Dispose();
        await NoticeReadyAsync();
    }

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

    private void Adopt(Instance instance)
    {
        instance.TurnedHealthy = () => NoticeHealthyAsync(instance);
        instance.Publish(s => s with { ResourceType = ResourceKind.Of(Resource), State = KnownResourceStates.NotStarted });
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

    private Task NoticeHealthyAsync(Instance instance)
    {
        lock (_healthy)
        {
            _healthy.Add(instance.Id);
        }

        return NoticeReadyAsync();
    }

    /// <summary>Ready is, once and for all, what every instance has been healthy of.</summary>
    private async Task NoticeReadyAsync()
    {
        lock (_healthy)
        {
            if (_isReady || !Instances.All(instance => _healthy.Contains(instance.Id)))
            {
                return;
            }

            _isReady = true;
        }

        try
        {
            await _host.Eventing.PublishAsync(new ResourceReadyEvent(Resource, _host.Services));
            _host.Readiness.Reached(Resource);
        }
        catch (Exception e)
        {
            _host.Logs.Write(Resource.Name, $"A handler of its readiness failed, so nobody who waits for it starts: {e}");
        }
    }
}
