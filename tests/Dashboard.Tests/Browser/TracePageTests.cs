using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class TracePageTests(SharedBrowser browser)
{
    private const string Path = $"traces/{Story.Trace}";

    [Fact]
    public async Task The_waterfall_shows_every_hop_in_order_and_folds()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);
        var rows = visit.Page.GetByRole(AriaRole.Treeitem);

        await Expect(rows.Locator("b:not(.problem)")).ToHaveTextAsync(["gateway", "gateway", "recruitment", "recruitment", "recruitment", "service-management"]);
        await visit.Button("全部折叠").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await rows.First.Locator("button.toggle").ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await visit.Button("全部展开").ClickAsync();
        await Expect(rows).ToHaveCountAsync(6);
        visit.HasNoFaults(except: PageVisits.NoHost);
    }

    [Fact]
    public async Task A_span_tells_its_attributes_events_links_and_who_links_to_it()
    {
        await using var dashboard = await Story.StartAsync();
        // Each span that Sent makes links to span 9 of the trace with the same id.
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("linked", Story.Trace, id: 9));
        await using var visit = await browser.VisitAsync(dashboard, Path);

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "recruitment POST /confirmations" }).ClickAsync();
        await Expect(visit.Details()).ToContainTextAsync("http.route/confirmations");
        await Expect(visit.Details()).ToContainTextAsync("事件: thought");
        await Expect(visit.Details()).ToContainTextAsync("depthdeep");
        await visit.Details().GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Story.Trace }).First.ClickAsync();

        await Expect(visit.Details().GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "linked" })).ToBeVisibleAsync();
        await Expect(visit.Details().GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "被关联" }).First).ToBeVisibleAsync();
        Assert.Contains("span=0000000000000009", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_without_spans_of_their_own_are_named_and_each_kind_has_its_picture()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);

        await Expect(visit.Page.Locator(".peer")).ToHaveTextAsync(["→ postgresql/recruitment"]);
        await Expect(visit.Page.Locator(".peer")).ToHaveAttributeAsync("title", "postgresql/recruitment");
        var kinds = await visit.Page.Locator("svg.icon").EvaluateAllAsync<string[]>("icons => icons.map(icon => icon.getAttribute('aria-label'))");
        Assert.Equal(["HTTP", "HTTP", "HTTP", "数据库", "消息", "消息"], kinds);
    }

    [Fact]
    public async Task Beside_the_details_the_name_of_a_span_has_the_room_of_its_peer()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);
        var name = visit.Page.Locator("[data-span='0000000000000004'] .title .plain");

        await Expect(visit.Page.Locator(".peer")).ToBeVisibleAsync();
        await name.ClickAsync();
        await Expect(visit.Page.Locator(".peer")).ToBeHiddenAsync();
        var shown = await name.EvaluateAsync<double>("name => name.clientWidth / name.parentNode.clientWidth");
        Assert.True(shown > 0.6, $"The name has {shown:P0} of its column.");
    }

    [Fact]
    public async Task The_span_whose_details_are_open_is_marked_and_named_by_its_service()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, $"{Path}?span=0000000000000004");
        var marked = visit.Page.Locator("[role=treeitem][aria-selected=true]");

        await Expect(marked).ToHaveAttributeAsync("data-span", "0000000000000004");
        await Expect(visit.Details().Locator("h2")).ToHaveTextAsync("recruitment · recruitment UPDATE applications SET state = $1");
        await Expect(visit.Details()).ToContainTextAsync("种类客户端");
        await Expect(visit.Details()).ToContainTextAsync("对端postgresql/recruitment");
        await Expect(visit.Details()).ToContainTextAsync("距链路起点+20.0 ms");
        await Expect(visit.Details()).ToContainTextAsync("上级跨度0000000000000003");
        await visit.Page.Locator("[data-span='0000000000000003'] .lane").ClickAsync();
        await Expect(marked).ToHaveAttributeAsync("data-span", "0000000000000003");
        await visit.IsAccessibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(marked).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Spans_are_found_within_the_trace_by_text_and_type_and_the_address_says_so()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);
        var fitting = visit.Page.Locator(".span:not(.faint)");

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("update applications");
        await Expect(fitting).ToHaveCountAsync(1);
        await visit.Page.ReloadAsync();
        await Expect(fitting).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await visit.Page.GetByLabel("类型").SelectOptionAsync("messaging");
        await Expect(fitting).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Log_entries_and_events_stand_on_the_bar_of_their_span_and_the_entries_below_the_waterfall()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);

        await Expect(visit.Page.Locator(".lane u")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".lane u.Error")).ToHaveAttributeAsync("title", "日志 +250 ms · 错误: the term could not be opened");
        await Expect(visit.Page.Locator(".lane em")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator("[data-span='0000000000000004'] .lane em")).ToHaveAttributeAsync("title", "事件 +20.0 ms: thought");
        await Expect(visit.Page.Locator("td.message")).ToHaveTextAsync(["""{"admitted":"张三","seats":3}""", "the term could not be opened"]);

        // However tall the details beside them are.
        await visit.Page.Locator("[data-span='0000000000000004'] .lane").ClickAsync();
        await Expect(visit.Details()).ToBeVisibleAsync();
        var apart = await visit.Page.EvaluateAsync<double>("document.querySelector('main h2 + .table').getBoundingClientRect().top - document.querySelector('.waterfall').getBoundingClientRect().bottom");
        Assert.InRange(apart, 0, 80);
    }

    [Fact]
    public async Task The_bar_of_a_failed_span_is_known_by_more_than_its_colour()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, Path);

        await Expect(visit.Page.Locator(".lane i")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator(".lane i.failed")).ToHaveCountAsync(1);
        var looks = await visit.Page.Locator("[data-span='0000000000000006'] .lane i").EvaluateAsync<string>("bar => getComputedStyle(bar).backgroundImage");
        Assert.StartsWith("repeating-linear-gradient", looks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_closes_the_details_and_the_trace_can_be_taken_along()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, $"{Path}?span=0000000000000004");

        await Expect(visit.Details()).ToContainTextAsync("UPDATE applications");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Details()).ToBeHiddenAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "导出" }).ClickAsync());
        Assert.Equal($"trace-{Story.Trace}.otlp.jsonl", download.SuggestedFilename);
        Assert.Contains("outbox AdmissionConfirmed", await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);
    }
}
