using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>An instance without a process of ours: a database, a server that was there before, a parameter.</summary>
internal sealed class PassiveInstance(HostContext host, IResource resource, Func<CancellationToken, Task> prepare)
    : Instance(host, resource, resource.Name, replica: 1)
{
    private CancellationTokenSource _stop = new();

    public override void Start()
    {
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _ = StartAsync(_stop.Token);
    }

    public override Task StopAsync()
    {
        _stop.Cancel();
        Become(KnownResourceStates.Finished);
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        base.Dispose();
        _stop.Dispose();
    }

    private async Task StartAsync(CancellationToken stop)
    {
        Become(KnownResourceStates.Starting);
        var backOff = new BackOff();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await prepare(stop);
                BecomeRunning(pid: null);
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Host.Logs.Write(Resource.Name, Id, $"Could not be prepared: {e.Message}");
                Become(KnownResourceStates.FailedToStart, e.Message);
                Publish(s => s with { Fatal = e is HostingException, Restarting = true });
                await Task.Delay(backOff.Next(), Host.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
