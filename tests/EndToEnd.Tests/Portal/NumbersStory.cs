using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>What a browser holds of people: nothing that was not asked for with a purpose, and nothing of another region.</summary>
public sealed partial class NumbersStory(RunningSystem system, SharedBrowser browser)
{
    // Everything that the browser holds of the page or would keep of it.
    private const string Held =
        "() => [location.href, document.documentElement.outerHTML, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join('\\n')";

    private readonly Offices _offices = new(system, browser);

    [Fact]
    public async Task A_number_is_shown_for_a_purpose_and_is_nowhere_before_and_after()
    {
        await SimulatedYear.OnAsync(system);
        await using var county = await CountyAsync(Look.Phone);
        await county.GoAsync("/volunteers?state=on-duty");
        await HoldsNoNumberAsync(county);
        await county.Page.Locator("main a[href^='/volunteers/']").First.ClickAsync();
        await county.SeesAsync("一键管理");
        await HoldsNoNumberAsync(county);
        await county.LooksWellAsync("volunteer");

        await county.PressAsync("查看完整号码");
        await county.FillAsync("用途", "核对银行卡");
        await county.PressAsync("查看");
        await county.SeesAsync("一分钟后自动收起");
        await county.LooksWellAsync("volunteer-numbers");
        var shown = await county.Page.GetByRole(AriaRole.Dialog).InnerTextAsync();
        Assert.Matches(Fours(), shown);
        Assert.Matches(IdInParts(), shown);

        await county.PressAsync("收起");
        await Expect(county.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await HoldsNoNumberAsync(county);
    }

    [Fact]
    public async Task The_session_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await SimulatedYear.OnAsync(system);
        await using var county = await CountyAsync();

        var cookie = Assert.Single(await county.Page.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal("", await county.Page.EvaluateAsync<string>("() => document.cookie"));
        // What a form of another site would send: the cookie at best, never the header.
        Assert.Equal(403, await county.Page.EvaluateAsync<int>("async () => (await fetch('/api/service-management/direct-counties', { method: 'POST' })).status"));
        // The policy runs no script but the portal's own.
        await county.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); }");
        Assert.False(await county.Page.EvaluateAsync<bool>("() => window.ran === true"));
    }

    [Theory]
    [InlineData("/months/{county}/2021-05", "county-months/{county}/2021-05")]
    [InlineData("/province-months/620000/2021-05", "province-months/620000/2021-05")]
    [InlineData("/volunteers/{volunteer}", "terms/{volunteer}")]
    public async Task What_belongs_to_another_region_is_absent(string page, string resource)
    {
        await SimulatedYear.OnAsync(system);
        await using var owner = await _offices.ProvinceAsync(SimulatedYear.AtTheReviewer, "reviewer");
        await using var other = await _offices.ProvinceAsync(SimulatedYear.AtTheCounty, "reviewer");
        var first = await owner.Page.EvaluateAsync<string[]>(
            "async () => (await (await fetch('/api/service-management/terms?state=on-duty')).json()).items.slice(0, 1).flatMap(term => [term.countyCode, term.id])");
        string Of(string text) => text.Replace("{county}", first[0], StringComparison.Ordinal).Replace("{volunteer}", first[1], StringComparison.Ordinal);

        await other.GoAsync(Of(page));

        await Expect(other.Page.Locator("main")).ToContainTextAsync("未找到相应的记录");
        Assert.Equal(200, await StatusAsync(owner, Of($"/api/service-management/{resource}")));
        Assert.Equal(404, await StatusAsync(other, Of($"/api/service-management/{resource}")));
    }

    private static Task<int> StatusAsync(Person person, string address) =>
        person.Page.EvaluateAsync<int>("async address => (await fetch(address)).status", address);

    private async Task<Person> CountyAsync(Look? look = null)
    {
        await using var province = await _offices.ProvinceAsync(SimulatedYear.AtTheCounty, "maintainer");
        return await _offices.CountyAsync(await Offices.CountyOfFirstAsync(province, "state=on-duty"), look);
    }

    private static async Task HoldsNoNumberAsync(Person person) =>
        Assert.DoesNotMatch(LongNumber(), Stamps().Replace(await person.Page.EvaluateAsync<string>(Held), ""));

    // An ID number, a card or a phone; also written in parts.
    [GeneratedRegex(@"(?<![\w.-])(\d{11,19}|\d{17}X|(\d{4} ){3}\d|\d{6} \d{8} \d{3}[\dX])(?![\w-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(\d{4} ){3}\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Fours();

    [GeneratedRegex(@"\d{6} \d{8} \d{3}[\dX]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex IdInParts();

    // The milliseconds since 1970 that the portal's parts keep are no number of a person.
    [GeneratedRegex(@"\b1[67]\d{11}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Stamps();
}
