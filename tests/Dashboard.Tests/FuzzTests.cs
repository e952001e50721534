using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.DashboardLoad;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>The small version of <c>tests/DashboardLoad --fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public async Task Whatever_is_wrong_gets_the_status_that_says_how_and_what_is_right_is_still_taken()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var fuzz = new Fuzz(dashboard.Url, dashboard.GrpcUrl, RunningDashboard.Key, seed: 2020);

        await fuzz.SendAsync(2000);

        Assert.Empty(fuzz.Wrong);
        Assert.Equal(2000, fuzz.Counts.Sum(one => one.Value));
        await dashboard.SendAsync("traces", "after", Sent.Span("still here"));
        Assert.Contains("still here", await dashboard.NamesAsync("service=after"));
    }
}
