using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class MetricsPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task An_instrument_is_chosen_from_the_tree_and_its_dimensions_narrow_the_chart()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "metrics?service=recruitment");

        await visit.Button("confirmations").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "confirmations" })).ToContainTextAsync("每秒");
        await Expect(visit.Page.Locator("path.curve")).ToHaveCountAsync(3);
        await visit.Page.GetByLabel("kind").SelectOptionAsync("national");
        await Expect(visit.Page.Locator("path.curve")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("tbody th")).ToHaveTextAsync([" recruitment-1  kind=national"]);
        Assert.Contains("%40kind=national", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("path.curve")).ToHaveCountAsync(1);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_histogram_shows_percentiles_and_an_exemplar_leads_to_its_trace()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "metrics?service=recruitment&meter=XibuPlan.Tests&name=request.duration");

        await Expect(visit.Page.Locator(".plot .chip")).ToHaveTextAsync(["P50", "P90", "P99", "样例链路"]);
        await Expect(visit.Page.Locator("path.curve")).ToHaveCountAsync(3);
        await visit.Page.Locator("circle.exemplar").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.GetByRole(AriaRole.Treeitem)).ToHaveCountAsync(6);
    }

    [Theory]
    [InlineData(1440, 5)]
    [InlineData(390, 3)]
    public async Task The_axes_tell_unit_and_times_in_letters_that_can_be_read_on_any_screen(int width, int times)
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "metrics?service=recruitment&meter=XibuPlan.Tests&name=request.duration", new Look(width));

        await Expect(visit.Page.Locator(".plot .unit")).ToHaveTextAsync("ms");
        await Expect(visit.Page.Locator(".plot svg text").Filter(new LocatorFilterOptions { HasText = ":" })).ToHaveCountAsync(times);
        var scale = await visit.Page.Locator(".plot svg").EvaluateAsync<double>("svg => svg.getScreenCTM().a");
        Assert.InRange(scale, 0.95, 1.05);
    }

    [Fact]
    public async Task A_dimension_with_long_values_stays_within_a_phone()
    {
        await using var dashboard = await Story.StartAsync();
        var route = "/api/service-management/" + string.Join('/', Enumerable.Range(1, 9).Select(i => $"{{segment{i}}}"));
        await dashboard.SendAsync("metrics", "recruitment", Sent.Counter("confirmations", 3, (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow()), route));
        await using var visit = await browser.VisitAsync(dashboard, "metrics?service=recruitment&meter=XibuPlan.Tests&name=confirmations", new Look(390));

        await visit.Page.GetByLabel("kind").SelectOptionAsync(route);
        await Expect(visit.Page.Locator("path.curve")).ToHaveCountAsync(1);
        await visit.FitsItsWidthAsync();
        await visit.IsAccessibleAsync();
    }

    [Fact]
    public async Task A_full_service_is_told()
    {
        await using var dashboard = await Story.StartAsync("SeriesPerService=3");
        await using var visit = await browser.VisitAsync(dashboard, "metrics?service=recruitment");

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("此服务的序列数已达上限");
    }
}
