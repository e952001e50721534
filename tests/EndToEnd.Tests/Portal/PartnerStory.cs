using System.Net;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>The national administrator lets a partner's machine in, gives it another secret and shuts it out. By clicks alone.</summary>
public sealed class PartnerStory(RunningSystem system, SharedBrowser browser)
{
    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_partners_machine_is_registered_gets_another_secret_and_is_shut_out()
    {
        // Nobody else's, also where the story is played again on the same system.
        var name = $"caizheng-jiesuan-{Random.Shared.Next(0x10000):x4}";
        await using var administrator = await _offices.NationAsync("admin");
        await administrator.FollowAsync("系统接入");
        await administrator.PressAsync("登记接入系统");
        await administrator.FillAsync("标识", name);
        await administrator.LooksWellAsync("client-register");
        await administrator.PressAsync("登记并生成密钥");
        await Expect(administrator.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        var first = await SecretAsync(administrator, name);
        await administrator.LooksWellAsync("clients-secret");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(name, first));

        await GovernAsync(administrator, name, "更换密钥", "密钥外泄");
        await Expect(administrator.Page.Locator("code").Filter(new() { HasText = first })).ToHaveCountAsync(0);
        var second = await SecretAsync(administrator, name);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(name, first), await AskAsync(name, second)));
        await administrator.PressAsync("已保存，关闭");
        await Expect(administrator.Page.GetByText(second)).ToHaveCountAsync(0);

        await GovernAsync(administrator, name, "停用", "合作结束");
        await Expect(RowOf(administrator, name)).ToContainTextAsync("已停用");
        await administrator.LooksWellAsync("clients");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(name, second));
    }

    private static ILocator RowOf(Person administrator, string name) => administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    private static async Task<string> SecretAsync(Person administrator, string name)
    {
        var shown = administrator.Page.GetByRole(AriaRole.Region, new() { Name = $"{name} 的密钥只显示这一次" }).Locator("code");
        return await shown.InnerTextAsync();
    }

    private static async Task GovernAsync(Person administrator, string name, string action, string reason)
    {
        await RowOf(administrator, name).GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await administrator.FillAsync("理由", reason);
        await administrator.PressAsync($"确认{action}");
        await Expect(administrator.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    private async Task<HttpStatusCode> AskAsync(string name, string secret)
    {
        using var machine = new HttpClient { BaseAddress = system.Gateway };
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = name, ["client_secret"] = secret };
        using var answer = await machine.PostAsync(new Uri("/api/identity/token", UriKind.Relative), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
