using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace XibuPlan.TestSupport.Servers;

/// <summary>
/// The whole system as AppHost.cs describes it, built, started once for all tests of an assembly on a data directory of its own. A
/// test assembly names it (<c>[assembly: AssemblyFixture(typeof(RunningSystem))]</c>). While a test is being written,
/// <c>XIBUPLAN_TEST_SYSTEM</c> may name the data directory of a system that runs already, started with <c>--demo</c>: it is left running.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly string? _given = Environment.GetEnvironmentVariable("XIBUPLAN_TEST_SYSTEM") is { Length: > 0 } given ? given : null;
    private readonly string _data;
    private readonly string _log = Path.GetTempFileName();
    private Process? _host;

    public RunningSystem() => _data = _given ?? Directory.CreateTempSubdirectory("xibuplan-year-").FullName;

    /// <summary>The system was running before the tests, with the demo's year in it.</summary>
    public bool IsGiven => _given is not null;

    /// <summary>The data directory, where the host and the simulator leave what others may read.</summary>
    public string Data => _data;

    /// <summary>The public door.</summary>
    public Uri Gateway => new(Read("endpoints.json")!["gateway"]!.GetValue<string>());

    /// <summary>The password of the three national officers.</summary>
    public string AdminPassword => Read("secrets.json")!["parameter:admin-password"]!.GetValue<string>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (IsGiven) return;
        // PostgreSQL's own user must be able to enter.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_data, (UnixFileMode)0b111_101_101);
        _host = Process.Start(Started("AppHost", "XibuPlan.AppHost", $"--data \"{_data}\" --no-fsync --no-dashboard > \"{_log}\" 2>&1"))!;
        await Eventually.True(() => IsReady || _host.HasExited, Patience, "the whole system is healthy");
        if (!IsReady) throw new InvalidOperationException($"The AppHost ended with {_host.ExitCode}:\n{await File.ReadAllTextAsync(_log)}");
    }

    /// <summary>The connection string of a service's database, as its server's own user.</summary>
    public string DatabaseOf(string service) => $"{Read("servers.json")!["postgres"]!.GetValue<string>()};Database={service.Replace('-', '_')}";

    /// <summary>Runs the year simulator against it, as a person would.</summary>
    /// <returns>The exit code and everything that it printed.</returns>
    public async Task<(int ExitCode, string Output)> SimulateAsync(string options)
    {
        var start = Started("tests/YearSimulator", "XibuPlan.YearSimulator", $"--data \"{_data}\" {options} 2>&1");
        start.RedirectStandardOutput = true;
        using var simulator = Process.Start(start)!;
        var output = await simulator.StandardOutput.ReadToEndAsync();
        await simulator.WaitForExitAsync();
        return (simulator.ExitCode, output);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IsGiven) return;
        if (_host is { HasExited: false })
        {
            using var stop = Process.Start("kill", ["-TERM", _host.Id.ToString()]);
            await _host.WaitForExitAsync();
        }

        _host?.Dispose();
        Directory.Delete(_data, recursive: true);
        File.Delete(_log);
    }

    private bool IsReady => Read("apphost.json")?["ready"]?.GetValue<bool>() == true;

    // The shell becomes the program, so that the process is the program itself.
    private static ProcessStartInfo Started(string project, string program, string options) =>
        new("/bin/sh", ["-c", $"exec \"{Repository.PathOf(project, "bin", Configuration, "net10.0", program)}\" {options}"]) { WorkingDirectory = Repository.Root };

    private JsonNode? Read(string file) => Path.Combine(_data, file) is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
}
