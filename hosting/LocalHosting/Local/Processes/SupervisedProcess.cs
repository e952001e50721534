namespace Aspire.Hosting.Local;

/// <summary>Keeps one program running: starts it, starts it again with a growing delay when it dies, stops it when told.</summary>
internal sealed class SupervisedProcess(ProcessOwner owner, Func<CancellationToken, Task<ProcessSpec>> prepare, Action<string> output)
    : IDisposable
{
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);

    private CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>Whether a program that ended with this exit code is started again.</summary>
    public Func<int, bool> RestartsAfter { get; init; } = _ => true;

    /// <summary>Called before each start, after it with the pid, and after each end. Never called concurrently.</summary>
    public Action<ProcessChange> Changed { get; init; } = _ => { };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public int? Pid { get; private set; }

    public int Restarts { get; private set; }

    public void Start()
    {
        if (_loop.IsCompleted)
        {
            _stop.Dispose();
            _stop = new CancellationTokenSource();
            _loop = KeepRunningAsync(_stop.Token);
        }
    }

    /// <summary>Stops the program and does not start it again.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _loop;
    }

    public void Dispose() => _stop.Dispose();

    private async Task KeepRunningAsync(CancellationToken stop)
    {
        // Leaves the caller's thread at once: preparing may take a while.
        await Task.Yield();
        var backOff = new BackOff();
        while (!stop.IsCancellationRequested)
        {
            var started = Time.GetTimestamp();
            if (!await RunOnceAsync(stop))
            {
                return;
            }

            if (Time.GetElapsedTime(started) > Stable)
            {
                backOff = new BackOff();
            }

            await PauseAsync(backOff.Next(), stop);
            Restarts++;
        }
    }

    /// <summary>Runs the program to its end; false when it shall not be started again.</summary>
    private async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        Changed(new ProcessChange.Starting());
        try
        {
            using var child = ChildProcess.Start(await prepare(stop), owner, output);
            Pid = child.Id;
            Changed(new ProcessChange.Running(child.Id));
            var code = await EndOfAsync(child, stop);
            Pid = null;
            var again = !stop.IsCancellationRequested && RestartsAfter(code);
            Changed(new ProcessChange.Ended(code, again));
            return again;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Changed(new ProcessChange.Ended(null, Again: false));
            return false;
        }
        catch (Exception e)
        {
            // Whatever kept it from starting is reported, and tried again: a full disk or a taken port may pass.
            Changed(new ProcessChange.Failed(e));
            return !stop.IsCancellationRequested && e is not HostingException;
        }
    }

    private async Task<int> EndOfAsync(ChildProcess child, CancellationToken stop)
    {
        var stopping = new TaskCompletionSource();
        await using var registration = stop.Register(stopping.SetResult);
        if (await Task.WhenAny(child.Exit, stopping.Task) == child.Exit)
        {
            return await child.Exit;
        }

        Changed(new ProcessChange.Stopping());
        return await child.StopAsync();
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop) =>
        await Task.Delay(pause, Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
