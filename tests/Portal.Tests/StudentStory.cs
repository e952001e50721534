using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Portal.Tests.People;
using XibuPlan.TestSupport.Servers;
using XibuPlan.YearSimulator.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Portal.Tests;

/// <summary>A student registers and fills in the form in two sittings, submits it and follows it. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class StudentStory(RunningSystem system, SharedBrowser browser)
{
    private const string Password = "Wo-Yao-Qu-Xibu";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_form_left_half_done_is_gone_on_with_and_submitted(int width)
    {
        await SimulatedYear.OnAsync(system);
        var email = $"{Guid.CreateVersion7():N}@student.example";
        await using var student = await Person.OpenAsync(system, browser, new Look(width));
        await student.LooksWellAsync("home-with-a-year");
        await RegisterAsync(student, email);

        await PersonAsync(student, email, width);
        await Button(student, "下一步").ClickAsync();
        await student.Page.GetByLabel("专业", new() { Exact = true }).FillAsync("农学");
        await student.LooksWellAsync("form-study");
        await Expect(student.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "草稿已自动保存" })).ToBeVisibleAsync();

        await student.GoAsync("/my");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = "报名表尚未提交" })).ToBeVisibleAsync();
        await student.LooksWellAsync("my-with-a-draft");
        await student.Page.GetByRole(AriaRole.Link, new() { Name = "继续填写" }).ClickAsync();
        await Expect(student.Page.GetByLabel("专业", new() { Exact = true })).ToHaveValueAsync("农学");

        await StudyAsync(student);
        await Button(student, "下一步").ClickAsync();
        await ChooseAsync(student, "第一志愿", "新疆");
        await student.LooksWellAsync("form-choices");
        await Button(student, "下一步").ClickAsync();
        // The number was typed in the first sitting and is only masked now.
        await Expect(student.Page.GetByText("**********")).ToBeVisibleAsync();
        await student.LooksWellAsync("form-confirm");
        await Button(student, "提交报名").ClickAsync();

        await student.Page.WaitForURLAsync("**/my");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = "办理进度" })).ToBeVisibleAsync();
        await Expect(student.Page.Locator("main")).ToContainTextAsync("未审核");
        await student.LooksWellAsync("my-submitted");
    }

    private static async Task RegisterAsync(Person student, string email)
    {
        await student.GoAsync("/sign-up");
        await student.Page.GetByLabel("邮箱").FillAsync(email);
        await student.Page.GetByLabel("设置密码").FillAsync(Password);
        await student.Page.GetByLabel("再次输入密码").FillAsync(Password);
        await student.Page.GetByLabel("我同意为报名").CheckAsync();
        await Button(student, "获取验证码").ClickAsync();
        await student.Page.GetByLabel("邮件中的验证码").FillAsync(await student.CodeFromMailAsync(email));
        await Button(student, "确认").ClickAsync();
        await student.Page.WaitForURLAsync("**/my/application");
    }

    private static async Task PersonAsync(Person student, string email, int number)
    {
        await student.Page.GetByLabel("姓名").FillAsync("林小满");
        await student.Page.GetByLabel("身份证号").FillAsync(SyntheticNumbers.IdNumber(900_000 + number));
        await student.Page.GetByLabel("手机号").FillAsync("19900000001");
        await student.Page.GetByLabel("电子邮箱").FillAsync(email);
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

    private static ILocator Button(Person student, string name) => student.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
