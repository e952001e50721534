using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using XibuPlan.YearSimulator.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>Who has arrived registers, the county confirms the duty, and the province sends the volunteer to another post. By clicks alone.</summary>
[Collection(nameof(ChangingStories))]
public sealed class VolunteerStory(RunningSystem system, SharedBrowser browser)
{
    private const string Province = SimulatedYear.AtTheCounty;
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task Who_has_arrived_registers_is_confirmed_on_duty_and_is_sent_to_another_post()
    {
        var login = (await SimulatedYear.OnAsync(system)).Single(one => one.Role == "newly arrived volunteer");
        await using var volunteer = await Person.SignedInAsync(system, browser, login.Email, login.Password, Look.Phone);
        await RegisterAsync(volunteer);

        await using var clerk = await _offices.ProvinceAsync(Province, "maintainer");
        await using var county = await _offices.CountyAsync(await Offices.CountyOfFirstAsync(clerk, "state=unreviewed"));
        await ConfirmAsync(county);
        var post = await TransferAsync(clerk, new Uri(county.Page.Url).AbsolutePath);

        await volunteer.Page.ReloadAsync();
        await Expect(volunteer.Page.Locator("main")).ToContainTextAsync("调整岗位");
        await volunteer.SeesAsync("新岗位急需人手");
        await volunteer.LooksWellAsync("my-service-transferred");
        await clerk.SeesAsync(post);
    }

    // The page knows a mistyped card before it is sent.
    private static async Task RegisterAsync(Person volunteer)
    {
        await volunteer.FollowAsync("办理二次信息注册");
        await volunteer.LooksWellAsync("my-registration");
        await volunteer.Page.GetByLabel("服务岗位").ClickAsync();
        await volunteer.Page.Locator(".ant-select-item-option:not(.ant-select-item-option-disabled):visible").First.ClickAsync();
        await volunteer.FillAsync("手机号", "19900000002");
        var card = Random.Shared.Next(900_000, 1_000_000);
        await volunteer.FillAsync("银行卡号", SyntheticNumbers.WrongBankCard(card));
        await volunteer.SeesAsync("卡号校验位不符，请核对");
        await volunteer.FillAsync("银行卡号", SyntheticNumbers.BankCard(card));
        await volunteer.PressAsync("提交注册信息");
        await volunteer.SeesAsync("二次信息注册（待县级审核，可修改）");
        await volunteer.LooksWellAsync("my-registered");
    }

    private static async Task ConfirmAsync(Person county)
    {
        await county.FollowAsync("审核在岗");
        await county.OpenFirstVolunteerAsync();
        await county.PressAsync("审核在岗");
        await county.FillAsync("上岗日期", $"{SimulatedYear.OpenMonth}-02");
        await county.PressAsync("查看影响");
        await county.LooksWellAsync("county-confirms");
        await county.PressAsync("确认审核在岗");
        await county.HeadingSaysAsync("在岗");
    }

    /// <summary>Sends the volunteer of a page to the first free post of a county; returns the post's title.</summary>
    private static async Task<string> TransferAsync(Person clerk, string address)
    {
        await clerk.GoAsync(address);
        await clerk.PressAsync("调整岗位");
        await clerk.ChooseAsync("服务县", "天山区");
        await clerk.Page.GetByLabel("新岗位", new() { Exact = true }).ClickAsync();
        var free = clerk.Page.Locator(".ant-select-item-option:visible").First;
        var post = (await free.InnerTextAsync()).Split("（")[0];
        await free.ClickAsync();
        await clerk.FillAsync("到新岗位日期", $"{SimulatedYear.OpenMonth}-03");
        await clerk.FillAsync("理由", "新岗位急需人手");
        await clerk.PressAsync("查看影响");
        await clerk.LooksWellAsync("province-transfer");
        await clerk.PressAsync("确认调整岗位");
        await clerk.HeadingSaysAsync("在岗");
        await clerk.SeesAsync("新岗位急需人手");
        return post;
    }
}
