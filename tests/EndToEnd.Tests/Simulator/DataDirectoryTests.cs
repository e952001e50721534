using XibuPlan.YearSimulator.Programme;
using Xunit;

namespace XibuPlan.EndToEnd.Tests.Simulator;

/// <summary>What the simulator believes of a data directory.</summary>
public sealed class DataDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("xibuplan-data").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Where_the_host_has_ended_no_system_runs_though_its_addresses_are_still_there()
    {
        var directory = new DataDirectory(_directory);
        Assert.Null(directory.Gateway());
        directory.Write("endpoints.json", """{ "gateway": "http://localhost:8080/" }""");
        Assert.Null(directory.Gateway());
        // A process that is there, and is not the host.
        directory.Write("apphost.json", $$"""{ "pid": {{Environment.ProcessId}} }""");
        Assert.Null(directory.Gateway());
    }
}
