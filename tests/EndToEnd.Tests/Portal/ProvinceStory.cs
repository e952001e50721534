using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A service province's desk: the counties' month, and their posts. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class ProvinceStory(RunningSystem system, SharedBrowser browser)
{
    private const string Province = SimulatedYear.AtTheReviewer;
    private const string Month = SimulatedYear.OpenMonth;
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_province_returns_a_list_with_a_reason_approves_what_comes_again_and_hands_up()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.ProvinceAsync(Province, "reviewer");
        await reviewer.GoAsync($"/months?month={Month}");
        var (code, name) = (await Offices.CountiesShownAsync(reviewer.Page))[0];
        await Expect(reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToContainTextAsync("未审核");
        await reviewer.LooksWellAsync("province-months");

        await reviewer.FollowAsync(name);
        await reviewer.PressAsync("退回");
        await reviewer.FillAsync("理由", "请核对银行卡后四位");
        await reviewer.PressAsync("查看影响");
        await reviewer.LooksWellAsync("province-returns");
        await reviewer.PressAsync("确认退回");
        await reviewer.HeadingSaysAsync("已退回");

        await HandInAgainAsync(code);

        await reviewer.GoAsync($"/months?month={Month}");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择本页全部" }).CheckAsync();
        await reviewer.Page.Locator(".bulk-bar, .table-bulk, main").GetByRole(AriaRole.Button, new() { Name = "审核通过（" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "确认办理" }).ClickAsync();
        await reviewer.SeesAsync("成功");
        await reviewer.PressAsync("完成");

        await using var maintainer = await _offices.ProvinceAsync(Province, "maintainer");
        await maintainer.GoAsync($"/months?month={Month}");
        await maintainer.PressAsync("提交全国项目办");
        await maintainer.PressAsync("确认提交全国项目办");
        await Expect(maintainer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToContainTextAsync("已提交");
        await maintainer.LooksWellAsync("province-months-submitted");
    }

    [Fact]
    public async Task A_page_that_somebody_else_changed_says_what_and_does_nothing()
    {
        await SimulatedYear.OnAsync(system);
        const string province = SimulatedYear.AtTheMaintainer;
        await using var first = await _offices.ProvinceAsync(province, "reviewer");
        await using var second = await _offices.ProvinceAsync(province, "reviewer");
        await first.GoAsync($"/months?month={Month}");
        var (code, _) = (await Offices.CountiesShownAsync(first.Page))[0];
        await first.GoAsync($"/months/{code}/{Month}");
        await second.GoAsync($"/months/{code}/{Month}");
        await BeginToReturnAsync(second, "人数有误");
        await second.PressAsync("确认退回");
        await second.HeadingSaysAsync("已退回");

        await BeginToReturnAsync(first, "银行卡有误");

        await first.SeesAsync("已被他人修改。");
        await Expect(first.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("状态：审核通过 → 已退回");
        await first.SeesAsync("人数有误");
        await Expect(first.Page.GetByText("银行卡有误")).ToHaveCountAsync(0);
        await first.LooksWellAsync("stale", refusal: 412);
    }

    private async Task HandInAgainAsync(string code)
    {
        await using var county = await _offices.CountyAsync(code);
        await county.GoAsync($"/months/{code}/{Month}");
        await county.SeesAsync("请核对银行卡后四位");
        await county.LooksWellAsync("county-month-returned");
        await county.PressAsync("提交省项目办");
        await county.PressAsync("确认提交省项目办");
        await county.HeadingSaysAsync("未审核");
    }

    private static async Task BeginToReturnAsync(Person reviewer, string reason)
    {
        await reviewer.PressAsync("退回");
        await reviewer.FillAsync("理由", reason);
        await reviewer.PressAsync("查看影响");
    }
}
