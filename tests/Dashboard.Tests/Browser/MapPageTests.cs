using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class MapPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task The_map_shows_who_calls_whom_and_says_the_same_as_a_table()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "map");

        await Expect(visit.Page.Locator("a.node")).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("path.edge.message.bad")).ToHaveCountAsync(1);
        var rows = visit.Page.GetByRole(AriaRole.Row);
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "gateway" })).ToContainTextAsync("recruitment");
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "service-management" })).ToContainTextAsync("1 (100 %)");
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "postgresql/recruitment" })).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "service-management" }).ClickAsync();
        await Expect(visit.Page.Locator("td.name a")).ToHaveCountAsync(1);
        visit.HasNoFaults();
    }
}
