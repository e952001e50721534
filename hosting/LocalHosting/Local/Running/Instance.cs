using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local;

/// <summary>One running copy of a resource; publishes its state and health.</summary>
internal abstract class Instance(HostContext host, IResource resource, string id, int replica) : IDisposable
{
    private CancellationTokenSource? _watching;

    public string Id => id;

    public IResource Resource => resource;

    /// <summary>When it is stopped, relative to the others.</summary>
    public StopStage Stage { get; init; } = StopStage.Service;

    /// <summary>All must answer for the instance to be healthy; without any, running is healthy.</summary>
    public IReadOnlyList<Func<CancellationToken, Task<bool>>> Probes { get; init; } = [];

    /// <summary>Called each time the instance turns healthy.</summary>
    public Func<Task> TurnedHealthy { get; set; } = () => Task.CompletedTask;

    protected HostContext Host => host;

    /// <summary>Begins to start and returns; the rest is told by states.</summary>
    public abstract void Start();

    /// <summary>Stops and returns when it is gone.</summary>
    public abstract Task StopAsync();

    public virtual void Dispose()
    {
        Unwatch();
        GC.SuppressFinalize(this);
    }

    public void Publish(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        _ = host.Notifications.PublishUpdateAsync(resource, id, snapshot => change(snapshot) with { Replica = replica });

    public void Become(string state, string? problem = null)
    {
        Unwatch();
        Publish(s => s with { State = state, HealthStatus = null, Pid = null, Problem = problem, Restarting = false, Fatal = false });
    }

    protected void BecomeRunning(int? pid)
    {
        var health = Probes.Count == 0 ? HealthStatus.Healthy : HealthStatus.Unhealthy;
        var now = host.Time.GetUtcNow().UtcDateTime;
        Publish(s => s with { State = KnownResourceStates.Running, HealthStatus = health, Pid = pid, ExitCode = null, StartTimeStamp = now, Problem = null });
        Unwatch();
        _watching = new CancellationTokenSource();
        _ = WatchAsync(_watching.Token);
    }

    private void Unwatch()
    {
        _watching?.Cancel();
        _watching?.Dispose();
        _watching = null;
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        await Task.Yield();
        var pace = new HealthPace();
        var wasHealthy = false;
        while (!stop.IsCancellationRequested)
        {
            var healthy = await IsHealthyAsync(stop);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            Publish(s => s with { HealthStatus = healthy ? HealthStatus.Healthy : HealthStatus.Unhealthy });
            if (healthy && !wasHealthy)
            {
                await TurnedHealthy();
            }

            wasHealthy = healthy;
            await Task.Delay(pace.Next(healthy), host.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken stop)
    {
        try
        {
            var answers = await Task.WhenAll(Probes.Select(probe => probe(stop)));
            return Array.TrueForAll(answers, answer => answer);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            host.Logs.Write(id, $"Health check failed: {e.Message}");
            return false;
        }
    }
}
