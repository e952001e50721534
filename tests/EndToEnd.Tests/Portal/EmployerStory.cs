using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>An employer offers a job, corrects it, sees it where volunteers read it, and takes it off the list. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class EmployerStory(RunningSystem system, SharedBrowser browser)
{
    [Fact]
    public async Task An_employer_publishes_a_job_amends_it_and_closes_it()
    {
        var title = $"乡镇文旅讲解员（{Random.Shared.Next(100, 1000)} 号）";
        await using var employer = await EmployerAsync();
        await employer.LooksWellAsync("employer-work");
        await employer.Page.GetByRole(AriaRole.Link, new() { Name = "招聘岗位" }).First.ClickAsync();
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "发布岗位" }).ClickAsync();
        await employer.Page.GetByLabel("岗位名称").FillAsync(title);
        await employer.Page.GetByLabel("岗位说明").FillAsync("讲解和接待，五险一金，提供住宿。");
        await employer.Page.GetByLabel("应聘方式").FillAsync("简历发至 hr@wenlv.example，联系人李老师");
        // Also to somebody who wants no motion, as the browser of the tests does.
        await Expect(employer.Page.GetByRole(AriaRole.Dialog)).ToHaveCSSAsync("opacity", "1");
        await employer.LooksWellAsync("job-offer-new");
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "确认发布" }).ClickAsync();
        await Expect(employer.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await employer.LooksWellAsync("job-offers");

        await employer.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "修改或延长", Exact = true }).ClickAsync();
        await employer.Page.GetByLabel("招聘人数").FillAsync("4");
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "确认修改或延长" }).ClickAsync();
        await Expect(employer.Page.GetByText("4 人")).ToBeVisibleAsync();
        await employer.LooksWellAsync("job-offer");

        await employer.Page.GetByRole(AriaRole.Link, new() { Name = "在就业专区查看" }).ClickAsync();
        // Both pages have the title for a heading.
        await employer.IsAtAsync("/jobs/*");
        await Expect(employer.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await employer.SeesAsync("hr@wenlv.example");
        await employer.Page.GoBackAsync();
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "关闭岗位", Exact = true }).ClickAsync();
        await employer.Page.GetByLabel("理由").FillAsync("已招满");
        await employer.Page.GetByRole(AriaRole.Button, new() { Name = "确认关闭岗位" }).ClickAsync();
        await Expect(employer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已关闭");
    }

    [Fact]
    public async Task The_work_queue_leads_to_a_job_that_has_expired_and_a_phone_shows_it()
    {
        await using var employer = await EmployerAsync(Look.Phone);
        await employer.Page.GetByRole(AriaRole.Link, new() { Name = "已截止的招聘岗位" }).ClickAsync();
        await employer.Page.GetByRole(AriaRole.Link, new() { Name = "仓储物流管理员" }).ClickAsync();
        await Expect(employer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已截止");
        await employer.LooksWellAsync("job-offer");
        await employer.GoAsync("/job-offers");
        await Expect(employer.Page.GetByRole(AriaRole.Link, new() { Name = "仓储物流管理员" })).ToBeVisibleAsync();
        await employer.LooksWellAsync("job-offers");
    }

    private async Task<Person> EmployerAsync(Look? look = null)
    {
        var logins = await SimulatedYear.OnAsync(system);
        var employer = logins.Single(login => login.Role == "employer");
        return await Person.SignedInAsync(system, browser, employer.Email, employer.Password, look);
    }
}
