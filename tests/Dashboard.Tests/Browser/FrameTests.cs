using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>What is around every page: login, language, colours, keyboard, data.</summary>
public sealed class FrameTests(SharedBrowser browser)
{
    [Fact]
    public async Task A_wrong_token_is_told_and_the_right_one_lets_in()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var visit = await browser.VisitAsync($"{dashboard.Url}/traces");

        await visit.Page.GetByLabel("登录令牌").FillAsync("guess");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("令牌不正确");
        await Expect(visit.Page.GetByLabel("登录令牌")).ToHaveAttributeAsync("aria-invalid", "true");
        await visit.Page.GetByLabel("登录令牌").FillAsync(RunningDashboard.Token);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_and_colours_are_kept()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");

        await Expect(visit.Page.Locator(".choices").GetByText("主题")).ToBeVisibleAsync();
        await visit.Button("English").ClickAsync();
        await visit.Page.GetByLabel("Theme").SelectOptionAsync("dark");
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Traces" })).ToBeVisibleAsync();
        Assert.Equal(("en", "dark"), (await visit.Page.GetAttributeAsync("html", "lang"), await visit.Page.GetAttributeAsync("html", "data-theme")));
    }

    [Fact]
    public async Task Keys_lead_to_the_pages_and_a_question_mark_says_which()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");

        foreach (var (key, page) in new[] { ("s", "logs"), ("m", "metrics"), ("g", "map"), ("c", "console"), ("t", "traces") })
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Expect(visit.Page).ToHaveURLAsync($"{dashboard.Url}/{page}");
        }

        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("结构化日志");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("-@属性:值");
        // While it is open the keys are its own.
        await visit.Page.Keyboard.PressAsync("m");
        Assert.EndsWith("/traces", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_has_the_same_colour_for_everybody_wherever_they_began_and_none_has_anothers()
    {
        await using var dashboard = await Story.StartAsync();
        await using var one = await browser.VisitAsync(dashboard, "logs");
        await one.Page.Locator("td .dot").First.WaitForAsync();
        await one.Page.GotoAsync($"{dashboard.Url}/map");
        await using var other = await browser.VisitAsync(dashboard, "map");

        var colours = await ColoursAsync(one);
        Assert.Equal(colours, await ColoursAsync(other));
        Assert.Equal(3, colours.Select(colour => colour[colour.IndexOf("rgb", StringComparison.Ordinal)..]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Data_is_taken_out_of_one_dashboard_and_brought_into_another()
    {
        await using var from = await Story.StartAsync();
        await using var to = await RunningDashboard.StartAsync();
        await using var there = await browser.VisitAsync(from, "traces");
        await there.Button("数据").ClickAsync();
        await there.Page.GetByLabel("指标").UncheckAsync();
        var download = await there.Page.RunAndWaitForDownloadAsync(() => there.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "导出" }).ClickAsync());

        await using var here = await browser.VisitAsync(to, "traces");
        await here.Button("数据").ClickAsync();
        await Expect(here.Button("导入")).ToBeDisabledAsync();
        await here.Page.GetByLabel("文件").SetInputFilesAsync(new FilePayload { Name = "telemetry.jsonl", MimeType = "application/json", Buffer = Sent.Text("nonsense") });
        await Expect(here.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("telemetry.jsonl");
        await here.Button("导入").ClickAsync();
        await Expect(here.Page.Locator("#toast .error")).ToContainTextAsync("Document 1");
        await here.Page.GetByLabel("文件").SetInputFilesAsync((await download.PathAsync())!);
        await here.Button("导入").ClickAsync();

        await Expect(here.Page.Locator("td.name a")).ToHaveCountAsync(2);
        Assert.Equal(0, (await to.GetAsync("/api/telemetry/metrics")).GetArrayLength());
    }

    [Fact]
    public async Task A_selection_is_cleared()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        await visit.Button("数据").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("现有 服务 4 · 跨度 7 · 日志 3 · 序列 3");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByLabel("服务").SelectOptionAsync("subsidy");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("现有 服务 1 · 跨度 1 · 日志 0 · 序列 0");

        await visit.Button("清空所选").ClickAsync();
        await Expect(visit.Page.Locator("dialog.ask")).ToContainTextAsync("服务: subsidy · 链路追踪, 结构化日志, 指标");
        await visit.ConfirmAsync();

        await Expect(visit.Page.Locator("td.name a")).ToHaveCountAsync(1);
        Assert.Equal(3, (await dashboard.GetAsync("/api/views/logs")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Clearing_is_offered_only_for_the_whole_time()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        await visit.Button("数据").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);

        await dialog.GetByLabel("最近").SelectOptionAsync("15");
        await Expect(visit.Button("清空所选")).ToBeDisabledAsync();
        await Expect(dialog).ToContainTextAsync("清空不分时间");
        await dialog.GetByLabel("最近").SelectOptionAsync("");
        await Expect(visit.Button("清空所选")).ToBeEnabledAsync();
        await Expect(dialog).Not.ToContainTextAsync("清空不分时间");

        await visit.Button("清空所选").ClickAsync();
        await visit.Page.Locator("dialog.ask").GetByText("取消").ClickAsync();
        await Expect(visit.Page.Locator("dialog.ask")).ToHaveCountAsync(0);
        Assert.Equal(3, (await dashboard.GetAsync("/api/views/logs")).GetProperty("total").GetInt32());
    }

    private static async Task<string[]> ColoursAsync(Visit visit)
    {
        await visit.Page.Locator("tbody .dot").First.WaitForAsync();
        var colours = await visit.Page.Locator("tbody .chip").EvaluateAllAsync<string[]>("chips => chips.map(chip => chip.textContent + getComputedStyle(chip.firstChild).backgroundColor)");
        return [.. colours.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
