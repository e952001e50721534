using System.Diagnostics;
using System.Text.Json;
using Aspire.Hosting.Local;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>The fake AppHost in a process of its own, on a data directory that outlives it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> _output = [];
    private Process? _process;

    public string Data { get; } = System.IO.Directory.CreateTempSubdirectory("xibuplan-host-").FullName;

    public int Pid => _process!.Id;

    /// <summary>Starts it on the directory and returns when everything is healthy.</summary>
    public async Task StartAsync(params string[] options)
    {
        _process?.Dispose();
        _process = Launch(options);
        try
        {
            await Eventually.True(() => IsReady || _process.HasExited, Patience, "the host is ready");
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{Status()}\n{string.Join('\n', Output())}", e);
        }

        Assert.False(_process.HasExited, string.Join('\n', Output()));
    }

    /// <summary>Tries to start another on the same directory; returns its exit code.</summary>
    public async Task<int> RunSecondAsync()
    {
        using var second = Launch([]);
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
    public async Task KillAndAwaitReturnAsync(string id)
    {
        var victim = PidOf(id)!.Value;
        Signals.Send(victim, Signals.Kill);
        await Eventually.True(() => PidOf(id) is { } pid && pid != victim, Patience, $"{id} returns");
    }

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

    private bool IsReady
    {
        get
        {
            // A file of the run before may still lie there.
            return File.Exists(Path.Combine(Data, "apphost.json")) && Status() is var status
                && status.GetProperty("pid").GetInt32() == Pid && status.GetProperty("ready").GetBoolean();
        }
    }

    private Process Launch(string[] options)
    {
        var start = new ProcessStartInfo(ProgramPath.Dotnet(), [Built.FakeAppHost, "--data", Data, "--no-fsync", "--no-dashboard", .. options])
        {
            UseShellExecute = false,
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
