using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class KeptTracePageTests(SharedBrowser browser)
{
    [Fact]
    public async Task A_trace_is_kept_marked_found_and_released()
    {
        await using var dashboard = await Story.StartAsync("SpansPerService=20");
        await using var visit = await browser.VisitAsync(dashboard, $"traces/{Story.Trace}");
        await visit.Button("保留").ClickAsync();
        await Expect(visit.Button("取消保留")).ToBeVisibleAsync();
        await visit.IsAccessibleAsync();
        await dashboard.SendAsync("traces", "gateway", [.. Enumerable.Range(1, 50).Select(i => Sent.Span("noise", Sent.TraceId(5000 + i), (ulong)i))]);

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "返回列表" }).ClickAsync();
        await visit.Choice("保留").SelectOptionAsync("only");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("★ 已保留");
        await Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("gateway 2");
        Assert.EndsWith("/traces?kept=only", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await visit.Page.Locator("td.name a").ClickAsync();
        await visit.Button("取消保留").ClickAsync();
        await Expect(visit.Button("保留")).ToBeVisibleAsync();
        await visit.Page.GotoAsync($"{dashboard.Url}/traces?kept=only");
        await Expect(visit.Page.GetByText("没有符合条件的数据")).ToBeVisibleAsync();
        visit.HasNoFaults(except: PageVisits.NoHost);
    }

    [Fact]
    public async Task When_no_more_may_be_kept_the_page_says_so()
    {
        await using var dashboard = await Story.StartAsync("KeptTraces=0");
        await using var visit = await browser.VisitAsync(dashboard, $"traces/{Story.Trace}");

        await visit.Button("保留").ClickAsync();

        await Expect(visit.Page.Locator("#toast .error")).ToHaveTextAsync("保留的链路已达上限，请先取消保留其他链路。");
        await Expect(visit.Button("保留")).ToBeEnabledAsync();
    }
}
