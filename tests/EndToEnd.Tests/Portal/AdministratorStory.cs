using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>Somebody begins to work in an office, and ends. By clicks and by the mail that they get.</summary>
[Collection(nameof(ChangingStories))]
public sealed class AdministratorStory(RunningSystem system, SharedBrowser browser)
{
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task An_administrator_invites_officers_one_signs_in_by_a_second_letter_and_is_found_and_one_is_withdrawn()
    {
        await SimulatedYear.OnAsync(system);
        var (stays, goes) = ($"{Guid.CreateVersion7():N}@county.example", $"{Guid.CreateVersion7():N}@county.example");
        await using var administrator = await _offices.NationAsync("admin");
        await administrator.FollowAsync("邀请工作人员");
        await InviteAsync(administrator, stays);
        await InviteAsync(administrator, goes);
        await ResendAsync(administrator, stays);

        await using var officer = await Person.OpenAsync(system, browser);
        await AcceptAsync(officer, stays);
        await officer.HeadingSaysAsync("待办事项");
        await officer.SeesAsync("喀什市项目办");
        await officer.LooksWellAsync("invited-work");

        await FindAsync(administrator, stays, goes);
        await WithdrawAsync(administrator, goes);

        await using var late = await Person.OpenAsync(system, browser);
        await AcceptAsync(late, goes);
        await Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("追踪编号");
        Assert.Equal("/invitation", new Uri(late.Page.Url).PathAndQuery);
    }

    private static async Task InviteAsync(Person administrator, string email)
    {
        await administrator.PressAsync("发出邀请");
        await administrator.ChooseAsync("机构类别", "县级项目办");
        await administrator.Page.GetByLabel("机构", new() { Exact = true }).FillAsync("喀什市");
        await administrator.Page.Locator(".ant-select-item-option:visible").Filter(new() { HasText = "新疆 喀什市" }).ClickAsync();
        await administrator.FillAsync("邮箱", email);
        await administrator.LooksWellAsync("invite");
        await administrator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "发出邀请", Exact = true }).ClickAsync();
        await Expect(administrator.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    // A letter that got lost is sent again: the newest letter's code works from here on, and the page says to whom it went.
    private static async Task ResendAsync(Person administrator, string email)
    {
        var lost = await administrator.FromMailAsync(email, "token");
        await administrator.GoAsync("/officers/invitations?state=sent");
        var row = administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = email });
        await row.GetByRole(AriaRole.Button, new() { Name = "重新发送" }).ClickAsync();
        await administrator.SeesAsync($"已重新发送至 {email}，新的邀请码有效至");
        Assert.NotEqual(lost, await administrator.FromMailAsync(email, "token"));
        await administrator.LooksWellAsync("invitation-resent");
    }

    private async Task AcceptAsync(Person officer, string email)
    {
        await officer.GoAsync("/invitation#" + Uri.EscapeDataString(await officer.FromMailAsync(email, "token")));
        // The code leaves the address at once: no history keeps it.
        await Expect(officer.Page).ToHaveURLAsync(new Uri(system.Gateway, "/invitation").ToString());
        await officer.FillAsync("设置密码", "Jinru-Kashi-2021");
        await officer.FillAsync("再次输入密码", "Jinru-Kashi-2021");
        await officer.LooksWellAsync("invitation");
        await officer.PressAsync("接受邀请并登录");
    }

    // Who has accepted has an account, found by a part of the address; who has not is not found.
    private static async Task FindAsync(Person administrator, string accepted, string open)
    {
        await administrator.FollowAsync("账号管理");
        var (search, accounts) = (administrator.Page.GetByLabel("按邮箱或机构查找"), administrator.Page.GetByRole(AriaRole.Region, new() { Name = "账号" }));
        await SearchAsync(accepted);
        await Expect(accounts.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(accounts).ToContainTextAsync(accepted);
        await Expect(accounts).ToContainTextAsync("新疆 喀什市项目办");
        await administrator.LooksWellAsync("accounts-found");
        await SearchAsync(open);
        await administrator.SeesAsync("没有可显示的账号。");

        // Too short to be taken for somebody's number.
        async Task SearchAsync(string email)
        {
            await search.FillAsync(email.Split('@')[0][^10..]);
            await search.PressAsync("Enter");
        }
    }

    private static async Task WithdrawAsync(Person administrator, string email)
    {
        await administrator.GoAsync("/officers/invitations?state=sent");
        var row = administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = email });
        await row.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await administrator.PressAsync("确认撤回");
        await Expect(row).ToHaveCountAsync(0);
        await administrator.LooksWellAsync("invitations");
    }
}
