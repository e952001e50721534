using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class TracesPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task Traces_are_filtered_and_sorted_and_the_address_says_how()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces?sort=duration");

        await Expect(Names(visit)).ToHaveTextAsync(["placement long", "subsidy broken", "placement short"]);
        await visit.Page.GetByLabel("次序").SelectOptionAsync("asc");
        await Expect(Names(visit)).ToHaveTextAsync(["placement short", "subsidy broken", "placement long"]);
        await visit.Page.GetByLabel("最短毫秒").FillAsync("2000");
        await visit.Page.GetByLabel("最短毫秒").PressAsync("Enter");
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken", "placement long"]);
        await visit.Choice("状态").SelectOptionAsync("error");
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken"]);

        await visit.Page.ReloadAsync();
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken"]);
        Assert.EndsWith("/traces?sort=duration&order=asc&min=2000&status=error", visit.Page.Url, StringComparison.Ordinal);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_search_is_completed_by_keyboard_with_how_often_each_occurs()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        await Expect(Names(visit)).ToHaveCountAsync(3);

        // The slash goes to the search field.
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("@reg");
        await Expect(Choices(visit)).ToHaveTextAsync(["region2"]);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(Choices(visit)).ToHaveTextAsync(["53011", "61011"]);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("input[data-key=search]")).ToHaveValueAsync("@region:6101");
        await Expect(Names(visit)).ToHaveTextAsync(["subsidy broken"]);
        await Expect(Choices(visit)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Above_the_table_it_says_how_many_there_are_and_whose_limit_is_reached()
    {
        await using var dashboard = await FilledAsync("SpansPerService=2");
        await using var visit = await browser.VisitAsync(dashboard, "traces");

        await Expect(visit.Page.GetByText("显示 3 条，共 3 条")).ToContainTextAsync("合计 3 个跨度，内存中共 3 个 · 已达上限：placement 各保留最新的 2 条跨度");
        var order = await visit.Page.EvaluateAsync<bool>("document.querySelector('main .count').getBoundingClientRect().bottom <= document.querySelector('.table').getBoundingClientRect().top");
        Assert.True(order, "it stands above the table");
    }

    [Fact]
    public async Task The_errors_of_a_service_are_told_beside_its_spans_and_apart_from_them()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");

        await Expect(visit.Page.Locator("td.shares").Filter(new LocatorFilterOptions { HasText = "subsidy" })).ToHaveTextAsync("subsidy 1（1 错误）");
        await Expect(visit.Page.Locator("td.shares .problem")).ToHaveTextAsync(["（1 错误）"]);
    }

    [Fact]
    public async Task On_a_phone_a_trace_shows_its_spans_and_how_long_it_took()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces", Look.Phone);
        var row = visit.Page.Locator("tbody tr").Filter(new LocatorFilterOptions { HasText = "broken" });

        await row.ScrollIntoViewIfNeededAsync();
        foreach (var part in new[] { ".moment", ".name", ".shares", ".bar" }) await Expect(row.Locator(part)).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Expect(row.Locator(".bar")).ToHaveTextAsync("5.00 s");
    }

    [Fact]
    public async Task Paused_the_page_stands_still_and_loses_nothing()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        await Expect(Names(visit)).ToHaveCountAsync(3);

        await visit.Button("暂停").ClickAsync();
        await dashboard.SendAsync("traces", "placement", Trace(4, "later", 1));
        await visit.Button("继续").ClickAsync();

        await Expect(Names(visit)).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Cleared_are_the_traces_of_the_chosen_service()
    {
        await using var dashboard = await FilledAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces?service=placement");
        await Expect(Names(visit)).ToHaveCountAsync(2);

        await visit.Button("清空").ClickAsync();
        await Expect(visit.Page.Locator("dialog.ask")).ToContainTextAsync("服务: placement · 链路追踪");
        await visit.ConfirmAsync();

        await Expect(Names(visit)).ToHaveCountAsync(0);
        Assert.Equal(["broken"], await dashboard.NamesAsync(""));
    }

    private static async Task<RunningDashboard> FilledAsync(params string[] settings)
    {
        var dashboard = await RunningDashboard.StartAsync(settings);
        await dashboard.SendAsync("traces", "placement", Trace(1, "short", 1, Sent.Tag("region", "5301")), Trace(2, "long", 9));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("broken", Sent.TraceId(3), 3, start: 1_000_000_000, end: 6_000_000_000, error: true, tags: Sent.Tag("region", "6101")));
        return dashboard;
    }

    private static ILocator Choices(Visit visit) => visit.Page.Locator(".choices-list").GetByRole(AriaRole.Option);

    private static ILocator Names(Visit visit) => visit.Page.Locator("td.name a");

    private static byte[] Trace(int number, string name, ulong seconds, params byte[][] tags) =>
        Sent.Span(name, Sent.TraceId(number), (ulong)number, start: 1_000_000_000, end: (1 + seconds) * 1_000_000_000, tags: tags);
}
