using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>The national office: a month is certified, posts are approved, a waiver is decided, the next year is planned. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class NationStory(RunningSystem system, SharedBrowser browser)
{
    [Fact]
    public async Task The_reviewer_certifies_the_month_that_waits()
    {
        await using var reviewer = await OfficerAsync("reviewer");
        await reviewer.LooksWellAsync("nation-work");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = $"核定{SimulatedYear.OpenMonthInWords}省级名单" }).ClickAsync();
        // Other stories may have handed up more.
        var waiting = reviewer.Page.Locator(".data-table a[href^='/province-months/']").First;
        await Expect(waiting).ToBeVisibleAsync();
        await reviewer.LooksWellAsync("province-months");
        await waiting.ClickAsync();
        await reviewer.LooksWellAsync("province-month");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "核定", Exact = true }).ClickAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("第 1 版");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "确认核定" }).ClickAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已核定");
        await Expect(reviewer.Page.GetByText("第 1 版").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_reviewer_approves_a_post_and_grants_a_waiver_with_a_reason()
    {
        await using var reviewer = await OfficerAsync("reviewer");
        // The list is of the province whose structure is looked at; this one only recruits.
        await reviewer.GoAsync("/post-approvals?year=2021&province=110000");
        await Expect(reviewer.Page.GetByText("没有可显示的岗位。")).ToBeVisibleAsync();
        await reviewer.LooksWellAsync("post-approvals-none");
        await reviewer.GoAsync("/post-approvals?year=2021");
        await reviewer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "乡村小学教师" }).First.CheckAsync();
        await reviewer.LooksWellAsync("post-approvals");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "审定（1）" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "确认办理 1 条" }).ClickAsync();
        await Expect(reviewer.Page.GetByText("成功 1 项")).ToBeVisibleAsync();

        await reviewer.GoAsync("/waivers?year=2021");
        await reviewer.LooksWellAsync("waivers");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).ClickAsync();
        await reviewer.Page.GetByLabel("理由").FillAsync("两年内调整到位");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "确认同意" }).ClickAsync();
        await Expect(reviewer.Page.GetByText("两年内调整到位").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_maintainer_plans_the_year_after_next_and_reads_the_one_in_force()
    {
        await using var maintainer = await OfficerAsync("maintainer");
        await maintainer.Page.GetByRole(AriaRole.Link, new() { Name = "年度计划" }).First.ClickAsync();
        await Expect(maintainer.Page.GetByRole(AriaRole.Link, new() { Name = "2022 年度" })).ToBeVisibleAsync();
        await maintainer.LooksWellAsync("years");
        await maintainer.Page.GetByRole(AriaRole.Link, new() { Name = "2022 年度" }).ClickAsync();
        await Expect(maintainer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("草稿");
        await maintainer.LooksWellAsync("year-draft");
        await maintainer.Page.GetByRole(AriaRole.Button, new() { Name = "编制政策", Exact = true }).ClickAsync();
        await Expect(maintainer.Page.GetByRole(AriaRole.Button, new() { Name = "确认编制政策" })).ToBeVisibleAsync();
        await maintainer.LooksWellAsync("year-policy");

        await maintainer.GoAsync("/years/2022");
        await Expect(maintainer.Page.GetByLabel("导入招募名额（附件2）")).ToBeDisabledAsync();
        await maintainer.SeesAsync("请先导入实施规模（附件1）。");
        await TakeOverAsync(maintainer, "实施规模", "导入实施规模（附件1）");
        await TakeOverAsync(maintainer, "招募名额", "导入招募名额（附件2）");
        await maintainer.SeesAsync("，与实施规模一致。");
        await maintainer.LooksWellAsync("year-annexes");
        // Whoever publishes it reads before what is to be published.
        await using var reviewer = await OfficerAsync("reviewer");
        await reviewer.GoAsync("/years/2022");
        await reviewer.SeesAsync("下载核对");
        await reviewer.LooksWellAsync("year-complete");

        await maintainer.GoAsync("/years/2021");
        await Expect(maintainer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已发布");
        await maintainer.LooksWellAsync("year");
    }

    // The template holds the figures of the year before; a plan that changes none of them is imported as it is.
    private static async Task TakeOverAsync(Person maintainer, string annex, string import)
    {
        var downloading = maintainer.Page.WaitForDownloadAsync();
        await maintainer.FollowAsync($"{annex}模板 XLSX");
        var template = await downloading;
        await Expect(maintainer.Page.GetByLabel(import)).ToBeEnabledAsync();
        await maintainer.Page.GetByLabel(import).SetInputFilesAsync(new FilePayload
        {
            Name = template.SuggestedFilename,
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = await File.ReadAllBytesAsync(await template.PathAsync(), TestContext.Current.CancellationToken),
        });
        await maintainer.SeesAsync($"已导入 {template.SuggestedFilename}");
    }

    private async Task<Person> OfficerAsync(string role, Look? look = null)
    {
        await SimulatedYear.OnAsync(system);
        return await Person.SignedInAsync(system, browser, $"{role}@national.demo", system.AdminPassword, look);
    }
}
