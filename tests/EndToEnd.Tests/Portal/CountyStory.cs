using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A county works its list down, and its province sees what of a closed month that changed. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class CountyStory(RunningSystem system, SharedBrowser browser)
{
    private const string Province = SimulatedYear.AtTheCounty;

    // Who came first has served through the closed month; whom another story puts on duty has not.
    private const string ServingLongest = "state=on-duty&sort=arrived";

    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task What_a_county_takes_back_reverts_the_month_that_it_was_told_and_the_province_approves_it_again()
    {
        await SimulatedYear.OnAsync(system);
        await using var clerk = await _offices.ProvinceAsync(Province, "maintainer");
        await using var county = await _offices.CountyAsync(await Offices.CountyOfFirstAsync(clerk, ServingLongest));

        await RegisterArrivalAsync(clerk);
        await FindAsync(county);
        await AgreeToTheExtensionAsync(county);
        await TakeBackAsync(county);
        await HandInWhenTheCheckPassesAsync(county);
        await ApproveAgainAsync(county);

        await clerk.GoAsync($"/months?month={SimulatedYear.ClosedMonth}");
        await clerk.PressAsync("提交全国项目办");
        await clerk.LooksWellAsync("province-hands-up");
        await clerk.PressAsync("确认提交全国项目办");
        await Expect(clerk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToContainTextAsync("已提交");
        await clerk.FollowAsync("核定版本与差异");
        await clerk.SeesAsync("第 1 版");
        await clerk.LooksWellAsync("province-month");
    }

    // Somebody comes late: the province sends them to a county, several at once if need be.
    private static async Task RegisterArrivalAsync(Person clerk)
    {
        await clerk.FollowAsync("登记报到");
        await clerk.Page.Locator("tbody").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await clerk.PressAsync("报到登记（1）");
        // The day first: only the dialog has one, while the page behind it has a filter by county too.
        await clerk.FillAsync("报到日期", $"{SimulatedYear.OpenMonth}-03");
        await clerk.ChooseAsync("服务县", "天山区");
        await clerk.LooksWellAsync("province-arrivals");
        await clerk.PressAsync("确认办理 1 条");
        await clerk.SeesAsync("成功 1 项");
        await clerk.PressAsync("完成");
    }

    // One table, narrowed by a list and by a name; what it shows stands in the address.
    private async Task FindAsync(Person county)
    {
        await county.FollowAsync("志愿者信息");
        await county.ChooseAsync("状态", "在岗");
        await Expect(county.Page).ToHaveURLAsync(new Uri(system.Gateway, "/volunteers?state=on-duty").ToString());
        // Until they are there, the rows of before stay, somebody who has just arrived among them.
        await Expect(county.Page.Locator("main tbody tr:has(a)").Filter(new() { HasNotText = "在岗" })).ToHaveCountAsync(0);
        var people = county.Page.Locator("main a[href^='/volunteers/']");
        var name = await people.First.InnerTextAsync();
        await county.FillAsync("按姓名或号码后四位查找", name);
        await county.Page.GetByLabel("按姓名或号码后四位查找").PressAsync("Enter");
        await Expect(people).ToHaveTextAsync([name]);
        await county.LooksWellAsync("county-volunteers-found");
        await county.PressAsync("清除筛选");
        await Expect(people.Nth(1)).ToBeVisibleAsync();
    }

    // From the queue to the volunteer, and what the decision reverts before it is made: here nothing.
    private static async Task AgreeToTheExtensionAsync(Person county)
    {
        await county.FollowAsync("待办事项");
        await county.FollowAsync("延期");
        await county.OpenFirstVolunteerAsync();
        await county.PressAsync("同意延期");
        await county.SeesAsync("此操作不会退回");
        await county.LooksWellAsync("county-extension-asked");
        await county.PressAsync("确认同意延期");
        await county.HeadingSaysAsync("在岗并延期");
        await county.LooksWellAsync("county-extension");
    }

    private static async Task TakeBackAsync(Person county)
    {
        await county.GoAsync($"/volunteers?{ServingLongest}");
        await county.OpenFirstVolunteerAsync();
        await county.PressAsync("取消审核");
        await county.FillAsync("自何日起", $"{SimulatedYear.ClosedMonth}-15");
        await county.FillAsync("理由", "银行卡登记有误");
        await county.PressAsync("查看影响");
        await county.SeesAsync("此操作将使以下");
        await county.LooksWellAsync("county-reverts");
        await county.PressAsync("确认取消审核");
        await county.HeadingSaysAsync("未审核");
    }

    // Who is not reviewed stops the month; the check leads to them, and is passed when they are on duty.
    private static async Task HandInWhenTheCheckPassesAsync(Person county)
    {
        await county.FollowAsync("每月名单");
        await county.HeadingSaysAsync("2021年5月");
        await county.SeesAsync("提交前须处理");
        await county.LooksWellAsync("county-month-blocked");
        await county.Page.Locator(".blocks a[href^='/volunteers/']").First.ClickAsync();
        await county.PressAsync("审核在岗");
        await county.FillAsync("上岗日期", $"{SimulatedYear.ClosedMonth}-20");
        await county.PressAsync("查看影响");
        await county.PressAsync("确认审核在岗");
        await county.HeadingSaysAsync("在岗");
        await county.LooksWellAsync("county-volunteer");

        await county.Page.GoBackAsync();
        await county.SeesAsync("请核对（不阻止办理）");
        await Expect(county.Page.GetByText("提交前须处理")).ToHaveCountAsync(0);
        await county.PressAsync("提交省项目办");
        await county.PressAsync("确认提交省项目办");
        await county.HeadingSaysAsync("未审核");
        await county.LooksWellAsync("county-month");
    }

    private async Task ApproveAgainAsync(Person county)
    {
        await using var reviewer = await _offices.ProvinceAsync(Province, "reviewer");
        await reviewer.GoAsync($"/months?month={SimulatedYear.ClosedMonth}");
        var code = new Uri(county.Page.Url).Segments[^2].TrimEnd('/');
        var row = reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { Has = reviewer.Page.Locator($"a[href*='{code}']") });
        await Expect(row).ToContainTextAsync("未审核");
        await Expect(row).ToContainTextAsync("变更 1");
        await reviewer.LooksWellAsync("province-months-changed");
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await reviewer.PressAsync("审核通过（1）");
        await reviewer.PressAsync("确认办理 1 条");
        await reviewer.SeesAsync("成功 1 项");
        await reviewer.PressAsync("完成");
        await Expect(row).ToContainTextAsync("审核通过");
    }
}
