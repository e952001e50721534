using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>
/// Whatever stands in an office's navigation can be opened there, and looks well on a desk, and on a phone. In two classes, which run side
/// by side.
/// </summary>
public abstract class EveryOfficePage(RunningSystem system, SharedBrowser browser)
{
    // The service province here recruits nobody, so that these are empty there; a recruiting province opens them.
    private static readonly string[] ForRecruiting = ["/applications", "/quota-board", "/placement-runs", "/seats", "/publicity"];

    private readonly Offices _offices = new(system, browser);

    /// <summary>Opens one after another what the navigation of an office's officer offers.</summary>
    /// <param name="office">Whose: county, national-administrator, or province, recruiting or university with maintainer or reviewer.</param>
    protected async Task EachLooksWellAsync(string office)
    {
        await SimulatedYear.OnAsync(system);
        await using var officer = await SignInAsync(office);
        var places = officer.Page.Locator(".side-nav a");
        await places.First.WaitForAsync();
        var addresses = await places.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        Assert.NotEmpty(addresses);
        var faults = new List<string>();
        foreach (var address in addresses.Append("/account").Where(address => IsOpenedBy(office, address)))
        {
            var fault = await Record.ExceptionAsync(() => LooksWellAsync(officer, office, address));
            if (fault is not null) faults.Add($"{address}: {fault.Message}");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task LooksWellAsync(Person officer, string office, string address)
    {
        await officer.Page.Locator($"a[href='{address}']:visible").First.ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("没有找到这个页面");
        // Who reviews sees the pages of who maintains, with other buttons.
        await officer.LooksWellAsync($"{office}{address.Replace('/', '-')}", onPhone: !office.EndsWith("-reviewer", StringComparison.Ordinal));
    }

    private static bool IsOpenedBy(string office, string address) =>
        !office.StartsWith("province-", StringComparison.Ordinal) || !ForRecruiting.Any(page => address.StartsWith(page, StringComparison.Ordinal));

    private Task<Person> SignInAsync(string office) => office.Split('-') switch
    {
        ["university", var role] => _offices.UniversityAsync(SimulatedYear.AtTheUniversity, role),
        ["recruiting", var role] => _offices.ProvinceAsync(SimulatedYear.Admits, role),
        ["province", var role] => _offices.ProvinceAsync(SimulatedYear.AtTheReviewer, role),
        ["county"] => CountyAsync(),
        _ => _offices.NationAsync("admin"),
    };

    private async Task<Person> CountyAsync()
    {
        await using var province = await _offices.ProvinceAsync(SimulatedYear.AtTheCounty, "maintainer");
        return await _offices.CountyAsync(await Offices.CountyOfFirstAsync(province, "state=on-duty"));
    }
}

/// <summary>The offices that volunteers serve under.</summary>
public sealed class EveryPageOfServing(RunningSystem system, SharedBrowser browser) : EveryOfficePage(system, browser)
{
    [Theory]
    [InlineData("county")]
    [InlineData("province-maintainer")]
    [InlineData("province-reviewer")]
    public Task Looks_well(string office) => EachLooksWellAsync(office);
}

/// <summary>The offices that recruit them, and the nation's.</summary>
public sealed class EveryPageOfRecruiting(RunningSystem system, SharedBrowser browser) : EveryOfficePage(system, browser)
{
    [Theory]
    [InlineData("university-maintainer")]
    [InlineData("university-reviewer")]
    [InlineData("recruiting-maintainer")]
    [InlineData("recruiting-reviewer")]
    [InlineData("national-administrator")]
    public Task Looks_well(string office) => EachLooksWellAsync(office);
}
