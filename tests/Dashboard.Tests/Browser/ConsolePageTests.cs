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
        await visit.Choice("资源").SelectOptionAsync("placement");
        await Expect(Lines(visit)).ToHaveCountAsync(2);
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "fail: something new\n");
        await Expect(Lines(visit).Last).ToHaveTextAsync("fail: something new");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("red");
        await Expect(Lines(visit)).ToHaveTextAsync(["warn: red words"]);
        Assert.EndsWith("/console?resource=placement&q=red", visit.Page.Url, StringComparison.Ordinal);
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task Each_line_stands_once_also_where_the_answer_takes_longer_than_a_round_of_reading()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console");
        await Expect(Lines(visit)).ToHaveCountAsync(3);
        var answers = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/api/console/placement*", async route =>
        {
            await answers.Task;
            await route.ContinueAsync();
        });

        await visit.Choice("资源").SelectOptionAsync("placement");
        // The page reads every second by a timer of its own, which comes before this one.
        await visit.Page.EvaluateAsync("() => new Promise(over => setTimeout(over, 2500))");
        answers.SetResult();
        await Expect(Lines(visit)).Not.ToHaveCountAsync(0);
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "the newest\n");

        await Expect(Lines(visit)).ToHaveTextAsync(["info: placement is ready", "warn: red words", "the newest"]);
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task Lines_can_be_held_cleared_and_downloaded()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console?resource=placement");

        await Expect(Lines(visit)).ToHaveCountAsync(2);
        await visit.Button("清屏").ClickAsync();
        await Expect(Lines(visit)).ToHaveCountAsync(0);
        await visit.Button("暂停").ClickAsync();
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "while it was held\n");
        await visit.Button("继续").ClickAsync();
        await Expect(Lines(visit)).ToHaveTextAsync(["while it was held"]);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "下载" }).ClickAsync());
        Assert.Equal("placement.log", download.SuggestedFilename);
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task Lines_of_several_resources_stand_in_the_order_of_their_times()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console");
        await Expect(Lines(visit)).ToHaveCountAsync(3);

        await visit.Button("暂停").ClickAsync();
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "placement.log"), "2026-09-01 08:00:02.000 UTC [7] LOG:  third\ninfo: last\n");
        await File.AppendAllTextAsync(Path.Combine(host, "logs", "subsidy.log"), "2026-09-01 16:00:01.000000+08:00 [info] first\n  second\n");
        await visit.Button("继续").ClickAsync();

        await Expect(Lines(visit)).ToHaveCountAsync(7);
        var endings = await Lines(visit).EvaluateAllAsync<string[]>("lines => lines.slice(-4).map(line => line.textContent.trim().split(' ').at(-1))");
        Assert.Equal(["first", "second", "third", "last"], endings);
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task A_colour_of_the_line_itself_is_stronger_than_that_of_its_level()
    {
        var host = Story.HostDirectory();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console");

        await Expect(visit.Page.Locator(".line.warn .fg1")).ToHaveCountAsync(1);
        Assert.NotEqual(await ColourAsync(visit, ".line.warn > span"), await ColourAsync(visit, ".line.warn .fg1"));
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task On_a_phone_too_the_newest_line_is_to_be_seen()
    {
        var host = Story.HostDirectory();
        await File.AppendAllLinesAsync(Path.Combine(host, "logs", "placement.log"), Enumerable.Range(1, 200).Select(i => $"info: line {i}"));
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console?resource=placement", Look.Phone);

        await Expect(Lines(visit).Last).ToHaveTextAsync("info: line 200");
        await Expect(Lines(visit).Last).ToBeInViewportAsync();
        await visit.UntilAsync("document.documentElement.scrollHeight <= innerHeight");
        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task The_newest_line_stays_in_sight_when_the_room_shrinks_while_the_page_scrolls_to_it()
    {
        var host = Story.HostDirectory();
        await File.AppendAllLinesAsync(Path.Combine(host, "logs", "placement.log"), Enumerable.Range(1, 200).Select(i => $"info: line {i}"));
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host}");
        await using var visit = await browser.VisitAsync(dashboard, "console?resource=placement");
        await Expect(Lines(visit).Last).ToBeInViewportAsync();

        // Between two frames, so that the next one first tells of the scrolling and then of the room.
        await visit.Page.EvaluateAsync("""
            async () => {
              const output = document.querySelector('div.console');
              output.scrollTop -= 10;
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              await new Promise(next => { const { port1, port2 } = new MessageChannel(); port1.onmessage = next; port2.postMessage(0); });
              output.scrollTop += 10;
              document.querySelector('main').style.paddingBottom = '300px';
            }
            """);

        await Expect(Lines(visit).Last).ToBeInViewportAsync(new() { Timeout = 5_000 });
        Directory.Delete(host, recursive: true);
    }

    private static Task<string> ColourAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<string>("selector => getComputedStyle(document.querySelector(selector)).color", selector);

    private static ILocator Lines(Visit visit) => visit.Page.Locator(".line");
}
