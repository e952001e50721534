using System.Collections.Concurrent;
using Aspire.Hosting.Local;

namespace XibuPlan.TestSupport.Servers;

/// <summary>A server program run for tests. It stays down when it is stopped or killed, until it is started again.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly SupervisedProcess _process;
    private readonly ConcurrentQueue<string> _output = new();
    private string? _failure;

    public TestServer(Func<CancellationToken, Task<ProcessSpec>> prepare)
    {
        _process = new SupervisedProcess(TestDirectory.Owner, prepare, _output.Enqueue)
        {
            RestartsAfter = _ => false,
            Changed = Notice,
        };
    }

    public bool IsDown { get; private set; } = true;

    /// <summary>Returns when the server answers.</summary>
    /// <exception cref="InvalidOperationException">It ended instead of answering; the message carries what it printed.</exception>
    public async Task StartAsync(Func<Task<bool>> answers)
    {
        (_failure, IsDown) = (null, false);
        _process.Start();
        await Eventually.True(async () => _failure is not null || await answers(), TimeSpan.FromMinutes(3), "the server answers");
        if (_failure is not null)
        {
            throw new InvalidOperationException($"{_failure}\n{string.Join('\n', _output.TakeLast(20))}");
        }
    }

    public Task StopAsync() => _process.StopAsync();

    public void Signal(int signal)
    {
        if (_process.Pid is { } pid)
        {
            Signals.Send(pid, signal);
        }
    }

    public async Task KillAsync()
    {
        Signal(Signals.Kill);
        await Eventually.True(() => IsDown);
    }

    public void Dispose() => _process.Dispose();

    private void Notice(ProcessChange change)
    {
        switch (change)
        {
            case ProcessChange.Ended ended:
                (_failure, IsDown) = ($"The server ended with {ended.Code}.", true);
                break;
            case ProcessChange.Failed failed:
                (_failure, IsDown) = (failed.Reason.Message, true);
                break;
        }
    }
}
