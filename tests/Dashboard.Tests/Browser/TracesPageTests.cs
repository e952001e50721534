using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class TracesPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task Traces_are_searched_and_sorted_and_the_address_says_how()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Trace(1, "short", 1), Trace(2, "long", 9));
        await dashboard.SendAsync("traces", "subsidy", Trace(3, "broken", 5, error: true));
        await using var visit = await browser.VisitAsync($"{dashboard.Url}/login?t={RunningDashboard.Token}");
        await visit.Page.GotoAsync($"{dashboard.Url}/traces?sort=duration");

        await Expect(Names(visit)).ToHaveTextAsync(["placement long", "subsidy broken", "placement short"]);
        await visit.Page.GetByLabel("状态").SelectOptionAsync("error");
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken"]);
        Assert.EndsWith("/traces?sort=duration&status=error", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken"]);
        visit.HasNoFaults();
    }

    private static ILocator Names(Visit visit) => visit.Page.Locator("td.name a");

    private static byte[] Trace(int number, string name, ulong seconds, bool error = false) =>
        Sent.Span(name, Sent.TraceId(number), (ulong)number, start: 1_000_000_000, end: (1 + seconds) * 1_000_000_000, error: error);
}
