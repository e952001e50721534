using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A student comes to the portal for the first time, with a phone.</summary>
public sealed class SignUpStory(RunningSystem system, SharedBrowser browser)
{
    [Fact]
    public async Task A_student_registers_proves_the_address_signs_out_and_comes_back()
    {
        var email = $"student-{Random.Shared.Next(0x1000000):x6}@student.example";
        await using var student = await Person.OpenAsync(system, browser, Look.Phone);
        await student.LooksWellAsync("home");

        await student.Page.GetByRole(AriaRole.Link, new() { Name = "学生注册" }).First.ClickAsync();
        await student.Page.GetByLabel("邮箱").FillAsync(email);
        await student.Page.GetByLabel("设置密码").FillAsync("Wo-Yao-Qu-Xibu");
        await student.Page.GetByLabel("再次输入密码").FillAsync("Wo-Yao-Qu-Xibu");
        await student.Page.GetByLabel("我同意为报名").CheckAsync();
        await student.LooksWellAsync("sign-up");
        await student.Page.GetByRole(AriaRole.Button, new() { Name = "获取验证码" }).ClickAsync();
        await student.Page.GetByLabel("邮件中的验证码").FillAsync(await student.CodeFromMailAsync(email));
        await student.Page.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();
        await student.IsAtAsync("/my/application");
        // Who leaves while the page is still asking is refused the rest of it.
        await student.HeadingSaysAsync("报名登记");

        await student.Page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Link, new() { Name = "登录", Exact = true })).ToBeVisibleAsync();
        await student.GoAsync("/my");
        await student.IsAtAsync("/sign-in?next=%2Fmy");
        await student.LooksWellAsync("sign-in");
    }

    [Fact]
    public async Task A_wrong_password_is_explained_and_nothing_of_it_is_in_the_address()
    {
        await using var officer = await Person.OpenAsync(system, browser);
        await officer.GoAsync("/sign-in");
        await officer.Page.GetByLabel("邮箱").FillAsync("maintainer@national.demo");
        await officer.Page.GetByLabel("密码", new() { Exact = true }).FillAsync("not-the-password");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();

        await Expect(officer.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("追踪编号");
        Assert.Equal("/sign-in", new Uri(officer.Page.Url).PathAndQuery);
    }

    [Fact]
    public async Task An_officer_comes_to_the_work_queue()
    {
        await SimulatedYear.OnAsync(system);
        await using var officer = await Person.SignedInAsync(system, browser, "maintainer@national.demo", system.AdminPassword);

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "待办事项" })).ToBeVisibleAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "待我办理" })).ToBeVisibleAsync();
        await officer.LooksWellAsync("work");
    }
}
