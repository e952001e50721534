using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A departure that was recorded by mistake: county, province and nation take it back together. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class LeaverStory(RunningSystem system, SharedBrowser browser)
{
    // A service province where no other story changes anything.
    private const string Province = "640000";
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_departure_shows_what_it_reverts_and_only_the_nation_puts_the_leaver_back_on_duty()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.ProvinceAsync(Province, "reviewer");
        await using var county = await _offices.CountyAsync(await Offices.CountyOfFirstAsync(reviewer, "state=on-duty"));
        await LeaveAsync(county);
        await AskAsync(county);

        // The queue looks for itself only every minute.
        await reviewer.GoAsync("/work");
        await reviewer.FollowAsync("审核离岗还原申请");
        await reviewer.LooksWellAsync("province-restores");
        await reviewer.PressAsync("审核同意");
        await reviewer.FillAsync("意见", "已与县项目办核实");
        await reviewer.PressAsync("确认审核同意");
        await reviewer.SeesAsync("没有符合条件的还原申请。");

        await using var nation = await _offices.NationAsync("reviewer");
        await GrantAsync(nation);

        await county.Page.ReloadAsync();
        await county.HeadingSaysAsync("在岗");
        await county.SeesAsync("登记离岗时选错了人");
        await county.LooksWellAsync("county-restored");
    }

    private static async Task LeaveAsync(Person county)
    {
        await county.GoAsync("/volunteers?state=on-duty");
        await county.OpenFirstVolunteerAsync();
        await county.PressAsync("办理离岗");
        await Expect(county.Page.GetByLabel("离岗日期")).ToHaveValueAsync("");
        await county.FillAsync("离岗日期", $"{SimulatedYear.ClosedMonth}-20");
        await county.FillAsync("去向", "升学");
        await county.FillAsync("离岗原因", "考取研究生");
        await county.PressAsync("查看影响");
        await county.SeesAsync("此操作将使以下");
        await county.LooksWellAsync("county-departure");
        await county.PressAsync("确认办理离岗");
        await county.HeadingSaysAsync("离岗");
    }

    private static async Task AskAsync(Person county)
    {
        await county.PressAsync("申请还原");
        await county.FillAsync("理由", "登记离岗时选错了人");
        await county.PressAsync("提交申请");
        await county.SeesAsync("待省级项目办审核");
        await county.Page.ReloadAsync();
        await county.SeesAsync("已申请还原（登记离岗时选错了人），待省级项目办审核");
        await county.LooksWellAsync("county-leaver");
    }

    private static async Task GrantAsync(Person nation)
    {
        await nation.FollowAsync("审批离岗还原申请");
        await nation.PressAsync("批准还原");
        await nation.PressAsync("查看影响");
        // The departure has put the list back already: it is its content that changes once more.
        await nation.SeesAsync("内容变动，仍为未审核");
        await nation.LooksWellAsync("nation-restore");
        await nation.PressAsync("确认批准还原");
        await nation.SeesAsync("没有符合条件的还原申请。");
        await nation.ChooseAsync("状态", "已还原");
        await Expect(nation.Page.Locator("main")).ToContainTextAsync("批准还原");
        await nation.LooksWellAsync("nation-restored");
    }
}
