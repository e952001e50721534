using System.Diagnostics;

namespace Aspire.Hosting.Local;

/// <summary>
/// Owns every process of one run. Each carries the run's tag in its environment and is known to a monitor, a small shell
/// script that outlives this process: when this process is gone, however it went, the monitor stops what is left.
/// </summary>
internal sealed class ProcessOwner : IDisposable
{
    private const string OwnerVariable = "LOCAL_HOST_OWNER";
    private const string RunVariable = "LOCAL_HOST_RUN";

    private readonly Lock _gate = new();
    private readonly string _directory;
    private readonly string _run = Guid.CreateVersion7().ToString("N");
    private readonly Process _monitor;

    private ProcessOwner(string directory, bool temporary)
    {
        _directory = directory;
        _monitor = StartMonitor(temporary);
    }

    /// <summary>For a run whose data is kept: what is left is stopped in order and in peace.</summary>
    public static ProcessOwner ForData(string directory) => new(directory, temporary: false);

    /// <summary>For a run whose data is worth nothing: what is left is killed and the directory removed.</summary>
    public static ProcessOwner ForTemporaryData(string directory) => new(directory, temporary: true);

    public void Tag(IDictionary<string, string?> environment, StopStage stage)
    {
        environment[OwnerVariable] = _directory;
        environment[RunVariable] = $"{_run}:{(int)stage}";
    }

    /// <summary>Tells the monitor about a process; needed for those whose environment it cannot read (another user's).</summary>
    public void Register(int pid, StopStage stage)
    {
        lock (_gate)
        {
            if (ProcessTable.Born(pid) is { } born && !_monitor.HasExited)
            {
                Tell($"{(int)stage} {pid} {born}");
            }
        }
    }

    /// <summary>Stops what an earlier run on the same directory left behind (its monitor may have been killed too).</summary>
    public async Task StopOrphansAsync(CancellationToken cancellationToken)
    {
        var tag = $"{OwnerVariable}={_directory}";
        var orphans = ProcessTable.All().Where(pid => pid != Environment.ProcessId && ProcessTable.HasVariable(pid, tag) && !IsOurs(pid)).ToList();
        await Orphans.StopAsync(orphans, Signals.Terminate, cancellationToken);
    }

    /// <summary>Lets the monitor go: it sweeps once more and ends.</summary>
    public void Dispose()
    {
        _monitor.StandardInput.Close();
        _monitor.Dispose();
    }

    private void Tell(string record)
    {
        try
        {
            _monitor.StandardInput.WriteLine(record);
            _monitor.StandardInput.Flush();
        }
        catch (IOException)
        {
            // The monitor was killed: the next start finds what a kill of this process would leave.
        }
    }

    private bool IsOurs(int pid) =>
        Enum.GetValues<StopStage>().Any(stage => ProcessTable.HasVariable(pid, $"{RunVariable}={_run}:{(int)stage}"));

    private Process StartMonitor(bool temporary)
    {
        using var resource = typeof(ProcessOwner).Assembly.GetManifestResourceStream("monitor.sh")!;
        using var script = new StreamReader(resource);
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "sh", "-c", script.ReadToEnd(), "local-host-monitor", _run, temporary ? _directory : "" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove(OwnerVariable);
        start.Environment.Remove(RunVariable);
        return Process.Start(start) ?? throw new HostingException("The process monitor could not be started.");
    }
}
