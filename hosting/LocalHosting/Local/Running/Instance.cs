using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local;

/// <summary>One running copy of a resource; publishes its state and health.</summary>
internal abstract class Instance(HostContext host, IResource resource, string id, int replica) : IDisposable
{
    private readonly Lock _publishing = new();
    private CancellationTokenSource? _watching;
    private bool _gone;

    public string Id => id;

    public IResource Resource => resource;

    /// <summary>When it is stopped, relative to the others.</summary>
    public StopStage Stage { get; init; } = StopStage.Service;

    /// <summary>All must answer for the instance to be healthy; without any, running is healthy.</summary>
    public IReadOnlyList<Probe> Probes { get; init; } = [];

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

    public void Publish(Func<CustomResourceSnapshot, CustomResourceSnapshot> change)
    {
        lock (_publishing)
        {
            if (!_gone)
            {
                _ = host.Notifications.PublishUpdateAsync(resource, id, snapshot => change(snapshot) with { Replica = replica });
            }
        }
    }

    /// <summary>A replica too many: nobody hears of it again.</summary>
    public void Leave()
    {
        Unwatch();
        lock (_publishing)
        {
            _gone = true;
            host.Notifications.Forget(id);
        }
    }

    public void Become(string state, string? problem = null)
    {
        Unwatch();
        Publish(s => s with { State = state, HealthStatus = null, HealthReports = [], Pid = null, Problem = problem, Restarting = false, Fatal = false });
    }

    protected void BecomeRunning(int? pid)
    {
        var health = Probes.Count == 0 ? HealthStatus.Healthy : HealthStatus.Unhealthy;
        var now = host.Time.GetUtcNow().UtcDateTime;
        var reports = Probes.Select(probe => new HealthReportSnapshot(probe.Name, Status: null, Description: null, ExceptionText: null));
        Publish(s => s with
        {
            State = KnownResourceStates.Running,
            HealthStatus = health,
            HealthReports = [.. reports],
            Pid = pid,
            ExitCode = null,
            StartTimeStamp = now,
            Problem = null,
        });
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
            var reports = await Task.WhenAll(Probes.Select(probe => AskAsync(probe, stop)));
            if (stop.IsCancellationRequested)
            {
                return;
            }

            var healthy = Array.TrueForAll(reports, report => report.Status == HealthStatus.Healthy);
            Publish(s => s with { HealthStatus = healthy ? HealthStatus.Healthy : HealthStatus.Unhealthy, HealthReports = [.. reports] });
            if (healthy && !wasHealthy)
            {
                await TurnedHealthy();
            }

            wasHealthy = healthy;
            await Task.Delay(pace.Next(healthy), host.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<HealthReportSnapshot> AskAsync(Probe probe, CancellationToken stop)
    {
        string? problem, thrown = null;
        try
        {
            problem = await probe.ProblemAsync(stop);
        }
        catch (Exception e)
        {
            (problem, thrown) = (e.Message, e.ToString());
            if (!stop.IsCancellationRequested)
            {
                host.Logs.Write(id, $"Health check {probe.Name} failed: {problem}");
            }
        }

        return new HealthReportSnapshot(probe.Name, problem is null ? HealthStatus.Healthy : HealthStatus.Unhealthy, problem, thrown)
        {
            LastRunAt = host.Time.GetUtcNow().UtcDateTime,
        };
    }
}
