using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A university reviews forms against the paper, enters what the examination found, and makes its list public. By clicks alone.</summary>
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

        // The way back leads to the list as it was filtered.
        await reviewer.FollowAsync("返回列表");
        await reviewer.Page.WaitForURLAsync(url => url.Contains("/applications?", StringComparison.Ordinal) && url.Contains("state=unreviewed", StringComparison.Ordinal));
        foreach (var name in names.Skip(1)) await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择 {name}" }).CheckAsync();
        await using var colleague = await _offices.UniversityAsync(University, "reviewer");
        await ReturnAsync(colleague, names[1]);
        await reviewer.PressAsync($"审核通过（{names.Length - 1}）");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "已收到学院盖章的纸质" }).CheckAsync();
        await reviewer.PressAsync($"确认办理 {names.Length - 1} 条");

        var outcomes = reviewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem);
        await Expect(outcomes).ToHaveCountAsync(names.Length - 1);
        await Expect(outcomes.Filter(new() { HasText = names[1] })).ToContainTextAsync("未办理：");
        foreach (var name in names.Skip(2)) await Expect(outcomes.Filter(new() { HasText = name })).ToContainTextAsync("已办理");
        await reviewer.LooksWellAsync("university-bulk-review");
        await reviewer.PressAsync("完成");
        await reviewer.SeesAsync("没有可显示的报名表");
    }

    [Fact]
    public async Task A_maintainer_enters_medical_results_from_a_file_whose_wrong_cell_is_named_and_by_hand()
    {
        await SimulatedYear.OnAsync(system);
        await using var maintainer = await _offices.UniversityAsync(University, "maintainer");
        await maintainer.FollowAsync("录入体检结果");
        await maintainer.HeadingSaysAsync("成绩与体检");
        var downloading = maintainer.Page.WaitForDownloadAsync();
        await maintainer.FollowAsync("CSV");
        var template = await File.ReadAllLinesAsync(await (await downloading).PathAsync(), TestContext.Current.CancellationToken);
        var (heading, good, bad) = (template[0], template[1].Split(','), template[2].Split(','));
        (good[3], good[4], bad[3], bad[4]) = ("合格", "合格", "良好", "合格");

        await maintainer.Page.GetByLabel("选择文件导入").SetInputFilesAsync(new FilePayload
        {
            Name = "体检结果.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", [heading, string.Join(',', good), string.Join(',', bad)])),
        });

        await maintainer.SeesAsync("可录入 1 行，有误 1 行；尚未录入。");
        // The row as the spreadsheet counts, the column, and what is wrong with the cell.
        var fault = maintainer.Page.Locator(".import-rows tbody td");
        await Expect(fault).ToHaveCountAsync(3);
        await Expect(fault.Nth(0)).ToHaveTextAsync("3");
        await Expect(fault.Nth(1)).ToHaveTextAsync("体检结果");
        await Expect(fault.Nth(2)).ToContainTextAsync("良好");
        await maintainer.LooksWellAsync("university-results-file");
        await maintainer.PressAsync("确认录入 1 行");
        await maintainer.SeesAsync("已录入 1 行，未录入 1 行。");

        await ByHandAsync(maintainer, bad[1]);
        await ASlipIsSeenAsync(maintainer);
    }

    [Fact]
    public async Task The_list_that_ran_its_days_is_concluded_and_the_next_is_published_for_everybody_to_read()
    {
        await SimulatedYear.OnAsync(system);
        await using var reviewer = await _offices.UniversityAsync(University, "reviewer");
        await reviewer.FollowAsync("公示管理");
        await reviewer.LooksWellAsync("university-publicity");
        await reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "期满待办结" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await reviewer.PressAsync("办结公示");
        await reviewer.PressAsync("确认办结公示");
        await reviewer.HeadingSaysAsync("公示结束");
        await reviewer.SeesAsync("成功 1 项，未办理 0 项");
        await reviewer.LooksWellAsync("university-notice-concluded");

        await using var maintainer = await _offices.UniversityAsync(University, "maintainer");
        await SaysNothingBeforeItKnowsAsync(maintainer);
        await maintainer.PressAsync("发布高校公示");
        await maintainer.PressAsync("确认发布");
        await maintainer.HeadingSaysAsync("公示中");
        await maintainer.LooksWellAsync("university-notice");

        await using var anybody = await Person.OpenAsync(system, browser, Look.Phone);
        await anybody.GoAsync(new Uri(maintainer.Page.Url).AbsolutePath.Replace("/publicity/", "/notices/", StringComparison.Ordinal));
        await anybody.SeesAsync("对名单有异议的");
        await anybody.LooksWellAsync("public-notice");
    }

    // How many wait for a notice is asked of the service: until it has answered, nobody is told that there are none.
    private static async Task SaysNothingBeforeItKnowsAsync(Person maintainer)
    {
        var answered = new TaskCompletionSource();
        await maintainer.Page.RouteAsync("**/applications/counts*", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        await maintainer.FollowAsync("公示管理");
        await maintainer.SeesAsync("本单位的高校公示");
        await Expect(maintainer.Page.Locator("main")).Not.ToContainTextAsync("目前没有等待");
        answered.SetResult();
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
        await Expect(reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "下一份待审核：" })).ToBeVisibleAsync();
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

    /// <summary>A slip of the finger stays as it was typed and is not saved: drawn to the next score that there may be, it would rank somebody.</summary>
    private static async Task ASlipIsSeenAsync(Person maintainer)
    {
        await maintainer.Page.GetByRole(AriaRole.Tab, new() { Name = "选拔成绩" }).ClickAsync();
        var score = maintainer.Page.GetByRole(AriaRole.Spinbutton).First;
        await score.FillAsync("855");
        await score.BlurAsync();
        await maintainer.SeesAsync("1 人的成绩有误：应为 0–100，最多两位小数");
        await Expect(score).ToHaveValueAsync("855");
        await Expect(maintainer.Page.GetByRole(AriaRole.Button, new() { Name = "保存 1 人" })).ToBeDisabledAsync();
        await score.FillAsync("85.5");
        await score.BlurAsync();
        await Expect(maintainer.Page.GetByRole(AriaRole.Button, new() { Name = "保存 1 人" })).ToBeEnabledAsync();
    }

    private static async Task ByHandAsync(Person maintainer, string name)
    {
        // There is no way back from it: who is found unfit is named before it is saved.
        await maintainer.ChooseAsync($"{name} 的体检结果", "不合格");
        await maintainer.PressAsync("保存 1 人");
        await maintainer.SeesAsync($"{name}：体检不合格，保存后终止报名");
        await maintainer.LooksWellAsync("university-results-unfit");
        await maintainer.Page.Keyboard.PressAsync("Escape");
        await Expect(maintainer.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await maintainer.ChooseAsync($"{name} 的体检结果", "合格");
        var lungs = maintainer.Page.GetByLabel($"{name} 的肺通气功能");
        if (await lungs.CountAsync() > 0) await maintainer.ChooseAsync($"{name} 的肺通气功能", "合格");
        await maintainer.PressAsync("保存 1 人");
        await maintainer.SeesAsync("成功 1 项，未办理 0 项");
        await Expect(lungs).ToHaveCountAsync(0);
        await Expect(maintainer.Page.Locator(".import-rows")).ToHaveCountAsync(0);
        await maintainer.LooksWellAsync("university-results-by-hand");
    }
}
