using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>
/// A recruiting province gives its applicants seats by rule, changes one by hand, makes the list public and admits. By clicks alone, and by
/// two officers where the rules ask for a second.
/// </summary>
[Collection(nameof(ChangingStories))]
public sealed class RecruitingStory(RunningSystem system, SharedBrowser browser)
{
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_run_is_looked_at_confirmed_by_a_second_officer_and_one_seat_is_given_to_somebody_else_with_reasons()
    {
        await SimulatedYear.OnAsync(system);
        await using var maintainer = await _offices.ProvinceAsync(SimulatedYear.Recruits, "maintainer");
        await using var reviewer = await _offices.ProvinceAsync(SimulatedYear.Recruits, "reviewer");
        await maintainer.FollowAsync("对接名额");
        foreach (var meter in new[] { "招募总名额", "自主调剂名额", "本科及以上占比", "本省生源占比" }) await maintainer.SeesAsync(meter);
        await maintainer.LooksWellAsync("recruiting-board");
        var used = await UsedAsync(maintainer);

        var (run, seated) = await ProposeAsync(maintainer);
        Assert.Equal(used, await UsedAsync(reviewer, "/quota-board"));
        await ConfirmAsync(reviewer, run, seated);
        Assert.Equal(used + seated, await UsedAsync(reviewer, "/quota-board"));
        await reviewer.LooksWellAsync("recruiting-board-confirmed");

        var (name, province) = await ReleaseAsync(reviewer);
        await PlaceByHandAsync(reviewer, name, province);
        Assert.Equal(used + seated, await UsedAsync(reviewer, "/quota-board"));
    }

    [Fact]
    public async Task A_list_is_concluded_another_published_and_those_who_signed_are_admitted_in_bulk()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.ProvinceAsync(SimulatedYear.Admits, "reviewer");
        await reviewer.LooksWellAsync("recruiting-work");
        await reviewer.FollowAsync("公示管理");
        await reviewer.LooksWellAsync("recruiting-publicity");
        await reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "省级公示" }).Filter(new() { HasText = "期满待办结" }).GetByRole(AriaRole.Link).ClickAsync();
        await reviewer.PressAsync("办结公示");
        await reviewer.PressAsync("确认办结公示");
        await reviewer.SeesAsync("成功 1 项，未办理 0 项");

        await using var maintainer = await _offices.ProvinceAsync(SimulatedYear.Admits, "maintainer");
        await maintainer.FollowAsync("发布省级公示");
        await maintainer.PressAsync("发布省级公示");
        await maintainer.PressAsync("确认发布");
        await maintainer.HeadingSaysAsync("公示中");
        await maintainer.LooksWellAsync("recruiting-notice");

        await reviewer.GoAsync("/work");
        await reviewer.FollowAsync("签发确认通知书");
        var signed = reviewer.Page.Locator("main tbody a[href^='/applications/']");
        await Expect(signed).ToHaveCountAsync(2);
        var names = await signed.AllInnerTextsAsync();
        await reviewer.FollowAsync(names[0]);
        await Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "签发确认通知书" })).ToBeVisibleAsync();
        await reviewer.LooksWellAsync("recruiting-application");
        await reviewer.FollowAsync("返回列表");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择本页全部" }).CheckAsync();
        await reviewer.LooksWellAsync("recruiting-to-confirm");
        await reviewer.PressAsync("签发确认通知书（2）");
        await Expect(reviewer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("签发后不能撤回");
        await Expect(reviewer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(string.Join('、', names));
        await reviewer.LooksWellAsync("recruiting-confirms");
        await reviewer.PressAsync("确认办理 2 条");
        await reviewer.SeesAsync("成功 2 项，未办理 0 项");
        await reviewer.PressAsync("完成");
        await reviewer.GoAsync($"/applications?year={SimulatedYear.NextYear}&state=admitted");
        await Expect(reviewer.Page.Locator("main tbody tr")).ToHaveCountAsync(2);
    }

    private static async Task<(string Run, int Seated)> ProposeAsync(Person maintainer)
    {
        await maintainer.GoAsync("/placement-runs");
        await maintainer.PressAsync("运行对接方案");
        await maintainer.PressAsync("运行");
        await maintainer.HeadingSaysAsync("待确认");
        await maintainer.SeesAsync("确认后的变化");
        // Who ran it cannot confirm it.
        await maintainer.SeesAsync("由本省审核人员确认");
        await Expect(maintainer.Page.Locator(".timeline li").Filter(new() { HasText = "运行" })).ToContainTextAsync("项目办");
        await Expect(maintainer.Page.GetByRole(AriaRole.Button, new() { Name = "确认方案" })).ToHaveCountAsync(0);
        var reasons = maintainer.Page.Locator("main .run-reason");
        await Expect(reasons).ToHaveCountAsync(3);
        Assert.All(await reasons.AllInnerTextsAsync(), reason => Assert.True(reason.Length > 5, reason));
        await maintainer.PressAsync("重新计算核对");
        await maintainer.SeesAsync("核对一致。");
        await maintainer.LooksWellAsync("recruiting-run");
        var seated = await maintainer.Page.Locator(".run-facts div").Filter(new() { HasText = "拟安排" }).Locator("dd").InnerTextAsync();
        return (new Uri(maintainer.Page.Url).AbsolutePath, int.Parse(seated.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task ConfirmAsync(Person reviewer, string run, int seated)
    {
        await reviewer.GoAsync(run);
        await reviewer.PressAsync("确认方案");
        await reviewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认方案" }).ClickAsync();
        await reviewer.SeesAsync($"成功 {seated} 项，未办理 0 项");
        await reviewer.HeadingSaysAsync("已确认");
        await reviewer.LooksWellAsync("recruiting-run-confirmed");
    }

    /// <summary>Takes the last seat back that stands in the list: whose it was, and where.</summary>
    private static async Task<(string Name, string Province)> ReleaseAsync(Person reviewer)
    {
        await reviewer.GoAsync("/seats");
        var row = reviewer.Page.Locator("main tbody tr").Filter(new() { Has = reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "退出名额" }) }).Last;
        await Expect(row).Not.ToContainTextAsync("编号");
        var (name, province) = (await row.Locator("td").Nth(0).InnerTextAsync(), await row.Locator("td").Nth(1).InnerTextAsync());
        await reviewer.LooksWellAsync("recruiting-seats");
        await row.GetByRole(AriaRole.Button, new() { Name = "退出名额" }).ClickAsync();
        await reviewer.FillAsync("理由", "本人与服务省协商后改派。");
        await reviewer.PressAsync("确认退出名额");
        await Expect(reviewer.Page.Locator("main tbody tr").Filter(new() { HasText = name })).ToHaveCountAsync(0);
        return (name, province);
    }

    private static async Task PlaceByHandAsync(Person reviewer, string name, string province)
    {
        await reviewer.GoAsync("/applications/reserve");
        await reviewer.LooksWellAsync("recruiting-reserve");
        await reviewer.PressAsync($"人工安排 {name}");
        await reviewer.FillAsync("服务省", province);
        await reviewer.ChooseAsync("服务省", province);
        await reviewer.FillAsync("理由", "经协商，仍由本人前往。");
        await reviewer.PressAsync("确认安排");
        await Expect(reviewer.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = $"人工安排 {name}" })).ToHaveCountAsync(0);
        await reviewer.GoAsync("/seats");
        await Expect(reviewer.Page.Locator("main tbody tr").Filter(new() { HasText = name })).ToContainTextAsync("人工安排到");
    }

    /// <summary>How many seats the board says are used.</summary>
    private static async Task<int> UsedAsync(Person officer, string? path = null)
    {
        if (path is not null) await officer.GoAsync(path);
        var meter = await officer.Page.GetByRole(AriaRole.Meter, new() { Name = "招募总名额" }).GetAttributeAsync("aria-valuetext");
        return int.Parse(meter!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
