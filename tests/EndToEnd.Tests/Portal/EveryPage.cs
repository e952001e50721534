using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using XibuPlan.BrowserSupport;
using XibuPlan.EndToEnd.Tests.Portal.People;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal;

/// <summary>The public's and a volunteer's pages look well on a desk and on a phone, and what is for paper on paper.</summary>
public sealed partial class EveryPage(RunningSystem system, SharedBrowser browser)
{
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
            await visitor.IsAtAsync($"/{page}/*");
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
}
