using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Portal.Tests.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Portal.Tests;

/// <summary>Whatever stands in an office's navigation can be opened there, and looks well on a desk and on a phone.</summary>
public sealed partial class EveryPage(RunningSystem system, SharedBrowser browser)
{
    // The service province here recruits nobody, so that these are empty there; a recruiting province opens them.
    private static readonly string[] ForRecruiting = ["/applications", "/quota-board", "/placement-runs", "/seats", "/publicity"];

    private readonly Offices _offices = new(system, browser);

    [Theory]
    [InlineData("county")]
    [InlineData("province-maintainer")]
    [InlineData("province-reviewer")]
    [InlineData("university-maintainer")]
    [InlineData("university-reviewer")]
    [InlineData("recruiting-maintainer")]
    [InlineData("recruiting-reviewer")]
    [InlineData("national-administrator")]
    public async Task Of_an_offices_navigation_looks_well(string office)
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

    [Fact]
    public async Task Of_a_volunteer_looks_well()
    {
        await using var volunteer = await VolunteerAsync();
        foreach (var page in new[] { "", "/application", "/service", "/months", "/objections" })
        {
            await volunteer.GoAsync($"/my{page}");
            await volunteer.LooksWellAsync($"volunteer-my{page.Replace('/', '-')}");
        }
    }

    [Theory]
    [InlineData("/my/registration-form", "报名登记表", "填入完整号码", @"1\d{10}[^*]+@")]
    [InlineData("/my/confirmation-notice", "确认通知书", null, @"于\d+年\d+月\d+日起按")]
    public async Task For_paper_looks_well_and_is_printed_on_one_sheet_of_A4(string address, string title, string? first, string says)
    {
        await using var volunteer = await VolunteerAsync();
        await volunteer.GoAsync(address);
        await volunteer.HeadingSaysAsync(title);
        await volunteer.LooksWellAsync($"paper{address.Replace("/my", "", StringComparison.Ordinal).Replace('/', '-')}");

        if (first is not null) await volunteer.PressAsync(first);
        await Expect(volunteer.Page.Locator(".sheet")).ToContainTextAsync(new Regex(says, RegexOptions.None, TimeSpan.FromSeconds(5)));
        var printed = Encoding.Latin1.GetString(await volunteer.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(Sheet().Matches(printed));
        Assert.Equal((595, 842), Sizes().Matches(printed).Select(m => (Points(m, "width"), Points(m, "height"))).Distinct().Single());
    }

    [Fact]
    public async Task Of_everybody_looks_well()
    {
        await SimulatedYear.OnAsync(system);
        await using var visitor = await Person.OpenAsync(system, browser);
        foreach (var page in new[] { "notices", "jobs" })
        {
            await visitor.GoAsync($"/{page}");
            await visitor.LooksWellAsync($"public-{page}");
            await visitor.Page.Locator($"main a[href^='/{page}/']").First.ClickAsync();
            await visitor.Page.WaitForURLAsync($"**/{page}/*");
            await visitor.LooksWellAsync($"public-{page}-one");
        }

        await visitor.GoAsync("/forgotten-password");
        await visitor.LooksWellAsync("forgotten-password");
        await visitor.GoAsync("/no-such-page");
        await visitor.LooksWellAsync("no-such-page");
    }

    private async Task<Person> VolunteerAsync()
    {
        var login = (await SimulatedYear.OnAsync(system)).Single(one => one.Role == "volunteer");
        return await Person.SignedInAsync(system, browser, login.Email, login.Password, Look.Phone);
    }

    private static int Points(Match size, string side) => (int)Math.Round(double.Parse(size.Groups[side].Value, CultureInfo.InvariantCulture));

    // A page's dictionary in a PDF, not that of all pages; and what it measures, in points.
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Sizes();

    private static async Task LooksWellAsync(Person officer, string office, string address)
    {
        await officer.Page.Locator($"a[href='{address}']:visible").First.ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("没有找到这个页面");
        await officer.LooksWellAsync($"{office}{address.Replace('/', '-')}");
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
