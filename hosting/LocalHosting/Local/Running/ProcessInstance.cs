using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>An instance that is a process of ours, restarted when it dies.</summary>
internal sealed class ProcessInstance : Instance
{
    private readonly SupervisedProcess _process;

    public ProcessInstance(
        HostContext host, IResource resource, string id, int replica, Func<CancellationToken, Task<ProcessSpec>> prepare, Func<int, bool> restartsAfter)
        : base(host, resource, id, replica) =>
        _process = new SupervisedProcess(host.Owner, stop => PrepareAsync(prepare, stop), line => host.Logs.Write(resource.Name, id, line))
        {
            Time = host.Time,
            RestartsAfter = restartsAfter,
            Changed = Notice,
        };

    /// <summary>Runs as long as this instance does: started before it, stopped after it.</summary>
    public SupervisedProcess? Companion { get; init; }

    public override void Start()
    {
        Companion?.Start();
        _process.Start();
    }

    public override async Task StopAsync()
    {
        await _process.StopAsync();
        if (Companion is not null)
        {
            await Companion.StopAsync();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _process.Dispose();
        Companion?.Dispose();
    }

    private async Task<ProcessSpec> PrepareAsync(Func<CancellationToken, Task<ProcessSpec>> prepare, CancellationToken stop)
    {
        var spec = await prepare(stop);
        Publish(s => s with { Process = spec });
        return spec;
    }

    private void Notice(ProcessChange change)
    {
        switch (change)
        {
            case ProcessChange.Starting:
                Become(KnownResourceStates.Starting);
                Publish(s => s with { Restarts = _process.Restarts });
                break;
            case ProcessChange.Running running:
                BecomeRunning(running.Pid);
                break;
            case ProcessChange.Stopping:
                Publish(s => s with { State = KnownResourceStates.Stopping });
                break;
            case ProcessChange.Ended ended:
                End(ended);
                break;
            case ProcessChange.Failed failed:
                Host.Logs.Write(Resource.Name, Id, $"Could not be started: {failed.Reason.Message}");
                Become(KnownResourceStates.FailedToStart, failed.Reason.Message);
                Publish(s => s with { Fatal = failed.Reason is HostingException, Restarting = failed.Reason is not HostingException });
                break;
        }
    }

    private void End(ProcessChange.Ended ended)
    {
        var problem = ended.Again ? $"exited with code {ended.Code}" : null;
        if (problem is not null)
        {
            Host.Logs.Write(Resource.Name, Id, $"Process {problem}; it will be started again.");
        }

        Become(KnownResourceStates.Finished, problem);
        Publish(s => s with { ExitCode = ended.Code, StopTimeStamp = Host.Time.GetUtcNow().UtcDateTime, Restarting = ended.Again });
        if (Host.Notifications.TryGetCurrentState(Id, out var state))
        {
            _ = Host.Eventing.PublishAsync(new ResourceStoppedEvent(Resource, Host.Services, state));
        }
    }
}
