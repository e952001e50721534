using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>Finance reads the certified months, sees what a later version changed, downloads it and acknowledges. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class FinanceStory(RunningSystem system, SharedBrowser browser)
{
    [Fact]
    public async Task Finance_reads_two_versions_of_a_month_downloads_the_later_one_and_acknowledges_it()
    {
        await using var finance = await FinanceAsync();
        await finance.Page.GetByRole(AriaRole.Link, new() { Name = "确认变更后的差额" }).ClickAsync();
        var months = finance.Page.Locator("main a[href^='/subsidies/']");
        await Expect(months).ToHaveCountAsync(1);
        await months.ClickAsync();
        await Expect(finance.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("确认后有变更");
        await finance.LooksWellAsync("subsidy-month");

        await finance.Page.GetByRole(AriaRole.Link, new() { Name = "逐县比较" }).ClickAsync();
        var difference = finance.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "计入人数" });
        await Expect(difference).ToContainTextAsync("−1");
        await finance.LooksWellAsync("subsidy-compare");
        await finance.Page.GoBackAsync();

        var downloading = finance.Page.WaitForDownloadAsync();
        await finance.Page.GetByRole(AriaRole.Link, new() { Name = "下载各县人数与应发 XLSX" }).ClickAsync();
        Assert.EndsWith(".xlsx", (await downloading).SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await (await downloading).PathAsync()).Length > 1000);

        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "确认应发", Exact = true }).ClickAsync();
        await Expect(finance.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("校验值");
        await finance.LooksWellAsync("subsidy-acknowledge");
        await finance.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确认应发" }).ClickAsync();
        await Expect(finance.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("财政已确认");
        await finance.GoAsync("/work");
        await Expect(finance.Page.GetByText("确认变更后的差额")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Finance_finds_the_counties_of_a_province_on_a_phone()
    {
        await using var finance = await FinanceAsync(Look.Phone);
        await finance.GoAsync("/subsidies");
        await Expect(finance.Page.GetByText("待确认月份应发合计")).ToBeVisibleAsync();
        await finance.LooksWellAsync("subsidies");
        await finance.GoAsync($"/subsidies/{SimulatedYear.ClosedMonth}");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "甘肃省", Exact = true }).ClickAsync();
        await Expect(finance.Page.GetByRole(AriaRole.Heading, new() { Name = "甘肃省各县" })).ToBeVisibleAsync();
        await finance.LooksWellAsync("subsidy-month");
        await finance.GoAsync($"/subsidies/{SimulatedYear.ClosedMonth}/compare");
        await Expect(finance.Page.GetByRole(AriaRole.Heading, new() { Name = "有差异的县" })).ToBeVisibleAsync();
        await finance.LooksWellAsync("subsidy-compare");
    }

    [Fact]
    public async Task The_nation_reads_the_months_and_has_no_button_to_acknowledge_them()
    {
        await SimulatedYear.OnAsync(system);
        await using var officer = await Person.SignedInAsync(system, browser, "maintainer@national.demo", system.AdminPassword);
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "每月应发" }).First.ClickAsync();
        await Expect(officer.Page.GetByText("待确认月份应发合计")).ToBeVisibleAsync();
        await officer.LooksWellAsync("subsidies");
        await officer.GoAsync($"/subsidies/{SimulatedYear.OpenMonth}");
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "各省" })).ToBeVisibleAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Button, new() { Name = "确认应发" })).ToBeHiddenAsync();
    }

    private async Task<Person> FinanceAsync(Look? look = null)
    {
        var logins = await SimulatedYear.OnAsync(system);
        var finance = logins.Single(login => login.Role == "finance");
        return await Person.SignedInAsync(system, browser, finance.Email, finance.Password, look);
    }
}
