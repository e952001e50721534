using System.Diagnostics;

namespace Aspire.Hosting.Local;

/// <summary>A running program: its output by lines, its end as a task, a polite way to stop it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly ProcessSpec _spec;
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process, ProcessSpec spec)
    {
        _process = process;
        _spec = spec;
    }

    public int Id { get; private set; }

    /// <summary>The exit code; 128 + n when signal n ended it. Does not wait for grandchildren that still hold the output open.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>Starts the program; its output goes to <paramref name="output"/> line by line.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program does not exist or may not be run.</exception>
    public static ChildProcess Start(ProcessSpec spec, ProcessOwner owner, Action<string> output)
    {
        var process = new Process { StartInfo = Describe(spec, owner), EnableRaisingEvents = true };
        var child = new ChildProcess(process, spec);
        process.Exited += (_, _) => child._exit.TrySetResult(process.ExitCode);
        process.Start();
        child.Id = process.Id;
        owner.Register(process.Id, spec.Stage);
        _ = ForwardAsync(process.StandardOutput, output);
        _ = ForwardAsync(process.StandardError, output);
        return child;
    }

    /// <summary>Asks the program to stop, waits as long as it may take, then kills it. Returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Signals.Send(Id, _spec.StopSignal);
        if (await Task.WhenAny(Exit, Task.Delay(_spec.Patience)) != Exit)
        {
            Kill();
        }

        return await Exit;
    }

    public void Kill()
    {
        if (!Exit.IsCompleted)
        {
            Signals.Send(Id, Signals.Kill);
        }
    }

    public void Dispose() => _process.Dispose();

    private static ProcessStartInfo Describe(ProcessSpec spec, ProcessOwner owner)
    {
        // A session of its own: Ctrl-C in the terminal reaches the host alone, which then stops everything in order.
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            WorkingDirectory = spec.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(ProgramPath.Require(spec.Command, spec.WorkingDirectory));
        foreach (var argument in spec.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in spec.Environment)
        {
            start.Environment[name] = value;
        }

        owner.Tag(start.Environment, spec.Stage);
        return start;
    }

    private static async Task ForwardAsync(StreamReader lines, Action<string> output)
    {
        try
        {
            while (await lines.ReadLineAsync() is { } line)
            {
                output(line);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The program is gone, and its pipe with it.
        }
    }
}
