using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class MessagingPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task Failed_messages_are_looked_at_and_sent_back_one_or_all()
    {
        await using var broker = await TestBroker.StartAsync();
        foreach (var id in new[] { "a", "b", "c" }) await broker.FailAsync(id);
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await using var visit = await OpenAsync(dashboard, "messaging");

        await visit.Page.GetByLabel($"查看 {TestBroker.Errors}").ClickAsync();
        Assert.EndsWith($"/messaging?queue={TestBroker.Errors}", visit.Page.Url, StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".failure")).ToHaveCountAsync(3);
        await Expect(visit.Details()).ToContainTextAsync("每次查看计一次投递");
        await Expect(visit.Page.Locator(".failure").First).ToContainTextAsync("The seat is taken.");
        await Expect(visit.Page.Locator(".failure").First).ToContainTextAsync("510104");
        await Expect(visit.Page.Locator(".failure").First).ToContainTextAsync("字节数");
        await Expect(visit.Page.Locator(".failure").First).ToContainTextAsync("内容类型application/vnd.masstransit+json");
        // One clock for all times of the page.
        await Expect(visit.Page.Locator(".failure").First).Not.ToContainTextAsync("2026-09-01T08:00:00Z");
        await Expect(visit.Page.Locator(".failure").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "链路" })).ToHaveAttributeAsync("href", $"traces/{Sent.Trace}");

        await visit.Page.GetByLabel("重新投递 a").ClickAsync();
        await Expect(visit.Page.Locator(".failure")).ToHaveCountAsync(2);
        await visit.Page.GetByText("全部重新投递", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("送回原队列");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByText("全部重新投递", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("2 条已送回原队列")).ToBeVisibleAsync();
        Assert.Equal(3, (await broker.DrainAsync(TestBroker.Home)).Count);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_message_that_does_not_say_why_it_failed_is_there_when_the_page_is_asked_again()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await using var visit = await OpenAsync(dashboard, $"messaging?queue={TestBroker.Errors}");

        await Expect(visit.Details()).ToContainTextAsync("没有失败的消息");
        await broker.FailAsync("a", exceptionType: null);
        await visit.Details().GetByText("刷新", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".failure summary b")).ToHaveTextAsync("未说明原因");
        visit.HasNoFaults();
    }

    [Fact]
    public async Task How_often_a_message_was_delivered_before_is_told_when_it_is_looked_at_again()
    {
        await using var broker = await TestBroker.StartAsync();
        await broker.FailAsync("a");
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await using var visit = await OpenAsync(dashboard, $"messaging?queue={TestBroker.Errors}");
        await visit.Page.Locator(".failure").WaitForAsync();

        await visit.Details().GetByText("刷新", new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator(".failure .properties").First).ToContainTextAsync("此前投递次数");
        visit.HasNoFaults();
    }

    [Fact]
    public async Task Queues_and_outboxes_show_figures_and_what_needs_a_look()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendOutboxAsync("placement", OutboxSent.Gauge("xibuplan.outbox.oldest", 90, now), OutboxSent.Gauge("xibuplan.outbox.backlog", 12, now));
        await dashboard.SendOutboxAsync("subsidy", OutboxSent.Gauge("xibuplan.outbox.oldest", 0, now), OutboxSent.Gauge("xibuplan.outbox.backlog", 0, now));
        await using var visit = await OpenAsync(dashboard, "messaging");

        await Expect(Row(visit, "placement")).ToContainTextAsync("最久的一条等待过长");
        await Expect(Row(visit, "placement")).ToContainTextAsync("12");
        await Expect(Row(visit, TestBroker.Home)).ToContainTextAsync("没有消费者");
        await Expect(Row(visit, "subsidy")).ToContainTextAsync("0 s");
        await visit.Page.GetByLabel("提示").SelectOptionAsync("warning");
        await Expect(Row(visit, "subsidy")).ToHaveCountAsync(0);
        await Expect(Row(visit, "placement")).ToBeVisibleAsync();
        Assert.EndsWith("/messaging?only=warning", visit.Page.Url, StringComparison.Ordinal);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task Everybody_can_use_the_page()
    {
        await using var broker = await TestBroker.StartAsync();
        await broker.FailAsync("a");
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendOutboxAsync("placement", OutboxSent.Gauge("xibuplan.outbox.oldest", 3, now), OutboxSent.Gauge("xibuplan.outbox.backlog", 2, now));
        foreach (var look in Look.All)
        {
            await using var visit = await OpenAsync(dashboard, $"messaging?queue={TestBroker.Errors}", look);
            await visit.Page.Locator(".failure").WaitForAsync();
            await visit.IsAccessibleAsync();
            await visit.FitsItsWidthAsync();
            await visit.ShowsWholeRowsAsync();
            // RabbitMQ counts every five seconds.
            await Expect(Row(visit, TestBroker.Errors).Locator("td.number")).ToHaveTextAsync("1", new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });
            await visit.PagePictureAsync("messaging");
        }
    }

    private async Task<Visit> OpenAsync(RunningDashboard dashboard, string page, Look? look = null)
    {
        var visit = await browser.VisitAsync($"{dashboard.Url}/login?t={RunningDashboard.Token}", look);
        await visit.Page.GotoAsync($"{dashboard.Url}/{page}");
        return visit;
    }

    private static ILocator Row(Visit visit, string name) =>
        visit.Page.Locator("tbody tr").Filter(new LocatorFilterOptions { Has = visit.Page.GetByRole(AriaRole.Rowheader, new PageGetByRoleOptions { Name = name, Exact = true }) });
}
