using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Store;
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

        // Who calls nobody and is called by nobody is there by itself.
        await Expect(visit.Page.Locator("a.node")).ToHaveCountAsync(4);
        await Expect(Node(visit, "subsidy").Locator("text")).ToHaveTextAsync(["subsidy"]);
        await Expect(visit.Page.Locator("g.edge.message.bad")).ToHaveCountAsync(1);
        var rows = visit.Page.GetByRole(AriaRole.Row);
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "gateway" })).ToContainTextAsync("recruitment");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["调用方", "被调方", "次数", "频率", "错误", "P50", "P95"]);
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "postgresql/recruitment" }).Locator("td.number").First).ToHaveTextAsync("1");
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "service-management" })).ToContainTextAsync("1 (100 %)");
        await Expect(rows.Filter(new LocatorFilterOptions { HasText = "postgresql/recruitment" })).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "service-management" }).ClickAsync();
        await Expect(visit.Page.Locator("td.name a")).ToHaveCountAsync(1);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task Whoever_is_reached_by_messages_stands_right_of_the_sender_and_an_arrow_points_to_it()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "map");

        var sender = (await Node(visit, "recruitment").BoundingBoxAsync())!;
        var reached = (await Node(visit, "service-management").BoundingBoxAsync())!;
        var tip = (await visit.Page.Locator("g.edge.message .tip").BoundingBoxAsync())!;

        Assert.True(reached.X > sender.X + sender.Width, "it stands right of the sender");
        Assert.Equal(reached.X, tip.X + tip.Width, tolerance: 2);
        Assert.InRange(tip.Y, reached.Y, reached.Y + reached.Height);
        await Expect(visit.Page.Locator(".legend > span")).ToHaveTextAsync(["调用", "消息", "有错误", "外部：不发送遥测"]);
    }

    [Fact]
    public async Task Everything_that_a_box_says_is_within_the_box()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "map");

        await Expect(Node(visit, "service-management").Locator("text").Last).ToHaveTextAsync("1 错误");
        var over = await visit.Page.Locator(".node text").EvaluateAllAsync<double[]>(
            "texts => texts.map(text => text.getBoundingClientRect().right - text.parentNode.querySelector('rect').getBoundingClientRect().right)");
        Assert.All(over, pixels => Assert.True(pixels < 0, $"{pixels} pixels over the edge"));
    }

    [Fact]
    public async Task A_picture_that_is_larger_than_a_phone_is_made_to_fit_and_stays_so()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "map", Look.Phone);

        // It begins as wide as the screen, as far as its words can still be read.
        await Expect(Node(visit, "gateway")).ToBeVisibleAsync();
        Assert.InRange(await visit.Page.EvaluateAsync<double>(Scale), 0.59, 1.01);
        await visit.Button("适合宽度").ClickAsync();
        await visit.UntilAsync(Fits);
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("traces", "placement", Sent.Span("later", Sent.TraceId(7), start: now, end: now + 1));
        await Expect(Node(visit, "placement")).ToHaveCountAsync(1);
        await visit.UntilAsync(Fits);
        await visit.Button("放大").ClickAsync();
        await visit.UntilAsync($"!({Fits})");
    }

    private const string Fits = "(() => { const g = document.querySelector('.graph'); return g.scrollWidth <= g.clientWidth; })()";

    private const string Scale = "(() => { const svg = document.querySelector('.graph > svg'); return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; })()";

    private static ILocator Node(Visit visit, string name) => visit.Page.Locator($"a.node[href='traces?service={name}']");
}
