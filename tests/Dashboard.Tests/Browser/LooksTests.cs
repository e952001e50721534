using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>Every page at both widths, light and dark: axe finds no serious fault, nothing is wider than the screen, nothing is refused.</summary>
public sealed class LooksTests(SharedBrowser browser)
{
    [Theory]
    [InlineData("traces", "traces", "td.name a")]
    [InlineData("trace", $"traces/{Story.Trace}?span=0000000000000004", "aside.details dd")]
    [InlineData("logs", "logs", "td.message")]
    [InlineData("console", "console", ".line")]
    [InlineData("metrics", "metrics?service=recruitment&meter=XibuPlan.Tests&name=request.duration", "path.curve")]
    [InlineData("map", "map", "a.node")]
    public async Task Pages_can_be_used_by_all_at_any_width_and_in_any_light(string name, string path, string there)
    {
        var host = Story.HostDirectory();
        await using var dashboard = await Story.StartAsync($"HostDirectory={host}");
        foreach (var look in Look.All)
        {
            await using var visit = await browser.VisitAsync(dashboard, path, look);
            await visit.Page.Locator(there).First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            await visit.IsAccessibleAsync();
            await visit.FitsItsWidthAsync();
            await visit.ShowsWholeRowsAsync();
            visit.HasNoFaults(except: PageVisits.NoHost);
            await visit.PagePictureAsync(name);
        }

        Directory.Delete(host, recursive: true);
    }

    [Fact]
    public async Task The_login_and_the_windows_can_be_used_by_all()
    {
        await using var dashboard = await Story.StartAsync();
        foreach (var look in Look.All)
        {
            foreach (var (page, picture) in new[] { ("login", "login"), ("login?failed", "login-failed") })
            {
                await using var login = await browser.VisitAsync($"{dashboard.Url}/{page}", look);
                await login.IsAccessibleAsync();
                await login.PictureAsync(picture);
            }

            await using var visit = await browser.VisitAsync(dashboard, "traces", look);
            await visit.Button("数据").ClickAsync();
            await visit.IsAccessibleAsync();
            await visit.FitsItsWidthAsync();
            await visit.PictureAsync("data");
        }
    }
}
