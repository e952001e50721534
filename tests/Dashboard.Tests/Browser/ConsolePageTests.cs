using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class ConsolePageTests(SharedBrowser browser)
{
    [Fact]
    public async Task One_or_all_resources_are_read_live_in_their_colours_and_filtered()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console");

        await Expect(Lines(visit)).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator(".line .fg1")).ToHaveTextAsync("red");
        await visit.Page.GetByLabel("来源").SelectOptionAsync("placement");
        await Expect(Lines(visit)).ToHaveCountAsync(2);
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "fail: something new\n");
        await Expect(Lines(visit).Last).ToHaveTextAsync("fail: something new");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("red");
        await Expect(Lines(visit)).ToHaveTextAsync(["warn: red words"]);
        Assert.EndsWith("/console?resource=placement&q=red", visit.Page.Url, StringComparison.Ordinal);
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task Lines_can_be_held_cleared_and_downloaded()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console?resource=placement");

        await Expect(Lines(visit)).ToHaveCountAsync(2);
        await visit.Button("清空").ClickAsync();
        await Expect(Lines(visit)).ToHaveCountAsync(0);
        await visit.Button("暂停").ClickAsync();
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "while it was held\n");
        await visit.Button("继续").ClickAsync();
        await Expect(Lines(visit)).ToHaveTextAsync(["while it was held"]);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "下载" }).ClickAsync());
        Assert.Equal("placement.log", download.SuggestedFilename);
        Directory.Delete(host, recursive: true);
    }

    private static ILocator Lines(Visit visit) => visit.Page.Locator(".line");
}
