using System.Diagnostics;
using System.Text.Json;
using Aspire.Hosting.Local;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>The fake AppHost in a process of its own, on a data directory that outlives it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly List<string> _output = [];
    private Process? _process;

    public string Data { get; } = System.IO.Directory.CreateTempSubdirectory("xibuplan-host-").FullName;

    public int Pid => _process!.Id;

    /// <summary>Starts it on the directory and returns when everything is healthy.</summary>
    public Task StartAsync(params string[] options) => StartAsync(Launch(ProgramPath.Dotnet(), Arguments(options)), () => IsReady && Status().GetProperty("pid").GetInt32() == Pid);

    /// <summary>The same in a terminal of its own, as somebody starts it who will press Ctrl-C. For a directory without an earlier run.</summary>
    public Task StartInTerminalAsync(params string[] options) =>
        StartAsync(Launch("script", ["-qec", $"exec {string.Join(' ', [ProgramPath.Dotnet(), .. Arguments(options)])}", "/dev/null"]), () => IsReady);

    /// <summary>Presses Ctrl-C in that terminal, which signals all of its foreground processes; returns when they have ended.</summary>
    public async Task PressControlCAsync()
    {
        await _process!.StandardInput.WriteAsync('\x03');
        await _process.StandardInput.FlushAsync();
        await _process.WaitForExitAsync();
    }

    /// <summary>Tries to start another on the same directory; returns its exit code.</summary>
    public async Task<int> RunSecondAsync()
    {
        using var second = Launch(ProgramPath.Dotnet(), Arguments([]));
        await second.WaitForExitAsync();
        return second.ExitCode;
    }

    public string[] Output()
    {
        lock (_output)
        {
            return [.. _output];
        }
    }

    public JsonElement Status() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "apphost.json"))).RootElement;

    /// <summary>The pid of a healthy instance; null while it is not.</summary>
    public int? PidOf(string id)
    {
        var instance = Status().GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("id").GetString() == id);
        return instance.GetProperty("health").GetString() == "Healthy" ? instance.GetProperty("pid").GetInt32() : null;
    }

    /// <summary>Kills the instance and returns when another process has taken its place and is healthy.</summary>
    public Task KillAndAwaitReturnAsync(string id) => EndAndAwaitReturnAsync(id, Signals.Kill);

    /// <summary>The same, but lets the instance end in peace.</summary>
    public Task StopAndAwaitReturnAsync(string id) => EndAndAwaitReturnAsync(id, Signals.Terminate);

    public string Server(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "servers.json"))).RootElement.GetProperty(name).GetString()!;

    public string Endpoint(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "endpoints.json"))).RootElement.GetProperty(name).GetString()!;

    public async Task SignalAsync(int signal)
    {
        Signals.Send(Pid, signal);
        await _process!.WaitForExitAsync();
    }

    /// <summary>Everything that runs on this directory: by the tag in its environment or by a path of it among its arguments.</summary>
    public IReadOnlyList<int> Left() => [.. ProcessTable.All().Where(pid =>
        ProcessTable.HasVariable(pid, $"LOCAL_HOST_OWNER={Data}") || ProcessTable.HasArgument(pid, Path.Combine(Data, "postgres", "data")))];

    public static IReadOnlyList<int> MonitorsOf(int host) => [.. ProcessTable.All().Where(pid =>
        ProcessTable.HasArgument(pid, "local-host-monitor") && File.ReadAllText($"/proc/{pid}/status").Contains($"PPid:\t{host}\n", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        // Nothing is worth an orderly end here.
        if (_process is { HasExited: false })
        {
            await SignalAsync(Signals.Kill);
        }

        await Eventually.True(
            () =>
            {
                Left().ToList().ForEach(pid => Signals.Send(pid, Signals.Kill));
                return Left().Count == 0;
            },
            Patience,
            "nothing is left");
        _process?.Dispose();
        System.IO.Directory.Delete(Data, recursive: true);
    }

    private async Task EndAndAwaitReturnAsync(string id, int signal)
    {
        var victim = PidOf(id)!.Value;
        Signals.Send(victim, signal);
        await Eventually.True(() => PidOf(id) is { } pid && pid != victim, Patience, $"{id} returns");
    }

    private async Task StartAsync(Process process, Func<bool> isReady)
    {
        _process?.Dispose();
        _process = process;
        try
        {
            await Eventually.True(() => isReady() || _process.HasExited, Patience, "the host is ready");
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{Status()}\n{string.Join('\n', Output())}", e);
        }

        Assert.False(_process.HasExited, string.Join('\n', Output()));
    }

    // A file of the run before may still lie there.
    private bool IsReady => File.Exists(Path.Combine(Data, "apphost.json")) && Status().GetProperty("ready").GetBoolean();

    private string[] Arguments(string[] options) => [Built.FakeAppHost, "--data", Data, "--no-fsync", "--no-dashboard", .. options];

    private Process Launch(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }
}
