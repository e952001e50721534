using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Portal.Tests.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Portal.Tests;

/// <summary>A university reviews forms against the paper, makes its list public, and reads its figures. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class UniversityStory(RunningSystem system, SharedBrowser browser)
{
    private const string University = SimulatedYear.AtTheUniversity;
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_reviewer_compares_a_form_with_the_paper_and_reviews_a_stack_of_which_one_was_returned_meanwhile()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.UniversityAsync(University, "reviewer");
        await reviewer.FollowAsync("审核报名表");
        await reviewer.LooksWellAsync("university-applications");
        var names = await NamesAsync(reviewer.Page);
        await reviewer.FollowAsync(names[0]);
        await ComparedAndReviewedAsync(reviewer);

        await reviewer.GoAsync($"/applications?year={SimulatedYear.NextYear}&state=unreviewed");
        foreach (var name in names.Skip(1)) await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择 {name}" }).CheckAsync();
        await using var colleague = await _offices.UniversityAsync(University, "reviewer");
        await ReturnAsync(colleague, names[1]);
        await reviewer.PressAsync($"审核通过（{names.Length - 1}）");
        await reviewer.PressAsync($"确认办理 {names.Length - 1} 条");

        var outcomes = reviewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem);
        await Expect(outcomes).ToHaveCountAsync(names.Length - 1);
        await Expect(outcomes.Filter(new() { HasText = names[1] })).ToContainTextAsync("未办理：");
        foreach (var name in names.Skip(2)) await Expect(outcomes.Filter(new() { HasText = name })).ToContainTextAsync("已办理");
        await reviewer.LooksWellAsync("university-bulk-review");
        await reviewer.PressAsync("完成");
        await reviewer.SeesAsync("没有符合条件的报名表");
    }

    [Fact]
    public async Task The_list_that_ran_its_days_is_concluded_and_the_next_is_published()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.UniversityAsync(University, "reviewer");
        await reviewer.FollowAsync("公示管理");
        await reviewer.LooksWellAsync("university-publicity");
        await reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "公示中" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await reviewer.PressAsync("办结公示");
        await reviewer.PressAsync("确认办结公示");
        await reviewer.HeadingSaysAsync("公示结束");
        await reviewer.SeesAsync("成功 1 项，未办理 0 项");
        await reviewer.LooksWellAsync("university-notice-concluded");

        await using var maintainer = await _offices.UniversityAsync(University, "maintainer");
        await maintainer.FollowAsync("公示管理");
        await maintainer.PressAsync("发布高校公示");
        await maintainer.PressAsync("确认发布");
        await maintainer.HeadingSaysAsync("公示中");
        await maintainer.LooksWellAsync("university-notice");
    }

    [Fact]
    public async Task The_statistics_lead_to_the_list_of_those_they_count()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.UniversityAsync(University, "reviewer");
        await reviewer.FollowAsync("报名统计");
        await reviewer.SeesAsync("第一志愿分布");
        await reviewer.LooksWellAsync("university-statistics");
        var reviewed = reviewer.Page.Locator(".standing li").Filter(new() { HasText = "已审核" }).GetByRole(AriaRole.Link);
        var count = int.Parse(await reviewed.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await reviewed.ClickAsync();

        await Expect(reviewer.Page.Locator("main tbody tr")).ToHaveCountAsync(count);
    }

    private static async Task<string[]> NamesAsync(IPage page)
    {
        var links = page.Locator("main tbody a[href^='/applications/']");
        await links.First.WaitForAsync();
        return [.. await links.AllInnerTextsAsync()];
    }

    private static async Task ComparedAndReviewedAsync(Person reviewer)
    {
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "身份证号" }).CheckAsync();
        await reviewer.SeesAsync("已核对 1 /");
        await reviewer.LooksWellAsync("university-application");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "全部一致" }).CheckAsync();
        await reviewer.PressAsync("审核通过");
        await Expect(reviewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await reviewer.PressAsync("确认审核通过");
        await reviewer.HeadingSaysAsync("已审核");
        await reviewer.LooksWellAsync("university-application-reviewed");
    }

    private static async Task ReturnAsync(Person colleague, string name)
    {
        await colleague.GoAsync($"/applications?year={SimulatedYear.NextYear}&state=unreviewed");
        await colleague.FollowAsync(name);
        await colleague.PressAsync("退回修改");
        await colleague.FillAsync("不一致之处（学生将看到）", "纸质表的专业与网上不一致，请核对。");
        await colleague.PressAsync("确认退回修改");
        await colleague.HeadingSaysAsync("已退回");
    }
}
