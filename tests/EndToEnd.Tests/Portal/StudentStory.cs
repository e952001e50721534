using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using XibuPlan.YearSimulator.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>A student registers and fills in the form in two sittings, submits it and follows it. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed partial class StudentStory(RunningSystem system, SharedBrowser browser)
{
    private const string Password = "Wo-Yao-Qu-Xibu";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_form_left_half_done_is_gone_on_with_and_submitted(int width)
    {
        await SimulatedYear.OnAsync(system);
        var email = $"lin.yue.{Random.Shared.Next(100_000, 1_000_000)}@student.example";
        await BeginAsync(email, width);
        await using var student = await Person.SignedInAsync(system, browser, email, Password, new Look(width));

        await student.GoAsync("/my");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = "报名表尚未提交" })).ToBeVisibleAsync();
        await student.LooksWellAsync("my-with-a-draft");
        await student.FollowAsync("继续填写");
        await Expect(student.Page.GetByLabel("专业", new() { Exact = true })).ToHaveValueAsync("农学");
        await FinishAsync(student);

        await student.IsAtAsync("/my");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = "办理进度" })).ToBeVisibleAsync();
        await Expect(student.Page.Locator("main")).ToContainTextAsync("未审核");
        await student.LooksWellAsync("my-submitted");
        // What comes next stands first in the row.
        await student.Page.Locator(".action-bar > *").First.ClickAsync();
        await student.IsAtAsync("/my/registration-form");
    }

    // The first sitting: the browser is closed in the middle of the second step.
    private async Task BeginAsync(string email, int width)
    {
        await using var student = await Person.OpenAsync(system, browser, new Look(width));
        await student.LooksWellAsync("home-with-a-year");
        await RegisterAsync(student, email);
        // Who forgot something is led to the first of it.
        await student.PressAsync("下一步");
        await Expect(student.Page.GetByLabel("姓名", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(student.Page.GetByLabel("姓名", new() { Exact = true })).ToBeInViewportAsync();
        await PersonAsync(student, email);
        await student.PressAsync("下一步");
        await student.FillAsync("专业", "农学");
        await Expect(student.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "草稿已自动保存" })).ToBeVisibleAsync();
        await student.LooksWellAsync("form-study");
    }

    // The second, from there on.
    private static async Task FinishAsync(Person student)
    {
        await StudyAsync(student);
        await student.PressAsync("下一步");
        await ChooseAsync(student, "第一志愿", "新疆");
        await student.LooksWellAsync("form-choices");
        await student.PressAsync("下一步");
        // The number was typed in the first sitting and is only masked now.
        await Expect(student.Page.GetByText(MaskedNumber())).ToBeVisibleAsync();
        await student.LooksWellAsync("form-confirm");
        await student.PressAsync("提交报名");
    }

    private static async Task RegisterAsync(Person student, string email)
    {
        await student.GoAsync("/sign-up");
        await student.Page.GetByLabel("邮箱").FillAsync(email);
        await student.Page.GetByLabel("设置密码").FillAsync(Password);
        await student.Page.GetByLabel("再次输入密码").FillAsync(Password);
        await student.Page.GetByLabel("我同意为报名").CheckAsync();
        await student.PressAsync("获取验证码");
        await student.Page.GetByLabel("邮件中的验证码").FillAsync(await student.CodeFromMailAsync(email));
        await student.PressAsync("确认");
        await student.IsAtAsync("/my/application");
    }

    private static async Task PersonAsync(Person student, string email)
    {
        await student.FillAsync("姓名", "林小满");
        // Nobody else's, also where the story is played again on the same system.
        await student.FillAsync("身份证号", SyntheticNumbers.IdNumber(Random.Shared.Next(900_000, 1_000_000)));
        await student.FillAsync("手机号", "19900000001");
        await student.FillAsync("电子邮箱", email);
        await student.LooksWellAsync("form-person");
    }

    private static async Task StudyAsync(Person student)
    {
        await ChooseAsync(student, "所在高校", "郑州大学");
        await student.Page.GetByLabel("本科", new() { Exact = true }).CheckAsync();
        await student.Page.GetByLabel("无", new() { Exact = true }).CheckAsync();
    }

    private static async Task ChooseAsync(Person student, string label, string text)
    {
        var field = student.Page.GetByLabel(label);
        await field.ClickAsync();
        await field.FillAsync(text);
        await student.Page.Locator(".ant-select-item-option-content").Filter(new() { HasText = text }).First.ClickAsync();
    }

    [GeneratedRegex(@"^\d{4}\*{10}[\dX]{4}$", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex MaskedNumber();
}
