using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>What happens to resources while somebody looks.</summary>
public sealed class ResourceChangesPageTests(SharedBrowser browser)
{
    [Fact]
    public async Task One_that_waits_says_for_what_and_goes_on_when_it_is_there()
    {
        await using var host = await ExampleHost.StartAsync(healthy: false);
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host.Directory}");
        await using var visit = await OpenAsync(dashboard, "resources?resource=store");

        await Expect(Row(visit, "service")).ToContainTextAsync("等待 store 变为健康");
        await Expect(visit.Page.GetByText("The store is still locked.")).ToBeVisibleAsync();
        host.BecomeHealthy();
        await Expect(Row(visit, "service")).ToContainTextAsync("运行中", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
    }

    [Fact]
    public async Task Start_stop_and_the_number_of_replicas_are_commanded_from_the_page()
    {
        await using var host = await ExampleHost.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host.Directory}");
        await using var visit = await OpenAsync(dashboard, "resources");

        await visit.Page.GetByLabel("启动 helper").ClickAsync();
        await Expect(Row(visit, "helper")).ToContainTextAsync("运行中", Patiently);
        await Row(visit, "helper").GetByLabel("停止 helper").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByText("停止", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(Row(visit, "helper")).ToContainTextAsync("已结束", Patiently);

        await visit.Page.GotoAsync($"{dashboard.Url}/resources?resource=portal");
        await visit.Page.GetByLabel("副本数 portal").FillAsync("3");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "设置" }).ClickAsync();
        await Expect(Row(visit, "portal-3")).ToContainTextAsync("运行中", Patiently);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task What_is_being_typed_stays_when_something_else_arrives()
    {
        await using var host = await ExampleHost.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host.Directory}");
        await using var visit = await OpenAsync(dashboard, "resources");
        var typed = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/api/resources/portal-1", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync($"{dashboard.Url}/resources?resource=portal");
        await visit.Page.GetByLabel("副本数 portal").FillAsync("3");
        typed.SetResult();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "环境变量" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel("副本数 portal")).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task Without_a_host_the_page_says_so_and_shows_who_sends()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Sent.Span());
        await using var visit = await OpenAsync(dashboard, "resources");

        await Expect(visit.Page.GetByText("未连接主机：本看板单独运行")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader, new PageGetByRoleOptions { Name = "placement" })).ToBeVisibleAsync();
        await visit.Page.GotoAsync($"{dashboard.Url}/messaging");
        await Expect(visit.Page.GetByText("没有消息代理：本看板单独运行")).ToBeVisibleAsync();
        visit.HasNoFaults();
    }

    private static LocatorAssertionsToContainTextOptions Patiently { get; } = new() { Timeout = 60_000 };

    private async Task<Visit> OpenAsync(RunningDashboard dashboard, string page)
    {
        var visit = await browser.VisitAsync($"{dashboard.Url}/login?t={RunningDashboard.Token}");
        await visit.Page.GotoAsync($"{dashboard.Url}/{page}");
        return visit;
    }

    private static ILocator Row(Visit visit, string id) =>
        visit.Page.Locator("tbody tr").Filter(new LocatorFilterOptions { Has = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = id, Exact = true }) });
}
