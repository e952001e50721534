using Aspire.Hosting.Local;
using XibuPlan.LocalHosting.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

public sealed class HostLifeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task However_a_host_ends_nothing_is_left_and_the_next_one_finds_everything_in_its_place()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        var places = (host.Server("shop-db"), host.Server("messaging"), host.Endpoint("shop"));

        await host.SignalAsync(Signals.Terminate);
        Assert.Empty(host.Left());
        Assert.True(host.Status().GetProperty("stopped").GetBoolean());

        await host.StartAsync();
        Assert.Equal(places, (host.Server("shop-db"), host.Server("messaging"), host.Endpoint("shop")));
        await host.SignalAsync(Signals.Kill);
        await Eventually.True(() => host.Left().Count == 0, Patience);
    }
}

/// <summary>A class of its own, so that it runs beside the other.</summary>
public sealed class OrphanTests
{
    [Fact]
    public async Task What_a_host_and_its_monitor_left_when_both_were_killed_is_stopped_by_the_next_one()
    {
        await using var host = new HostProcess();
        await host.StartAsync("--servers-only");
        var before = host.Left();
        Assert.NotEmpty(before);
        foreach (var monitor in HostProcess.MonitorsOf(host.Pid))
        {
            Signals.Send(monitor, Signals.Kill);
        }

        await host.SignalAsync(Signals.Kill);
        Assert.Equal(before, host.Left());

        await host.StartAsync("--servers-only");

        Assert.DoesNotContain(before, ProcessTable.IsAlive);
    }
}

/// <summary>A class of its own, so that it runs beside the others.</summary>
public sealed class TerminalTests
{
    [Fact]
    public async Task Ctrl_C_in_the_terminal_stops_everything_in_order()
    {
        await using var host = new HostProcess();
        await host.StartInTerminalAsync("--servers-only");
        Assert.NotEmpty(host.Left());

        await host.PressControlCAsync();

        Assert.Empty(host.Left());
        Assert.True(host.Status().GetProperty("stopped").GetBoolean());
    }
}
