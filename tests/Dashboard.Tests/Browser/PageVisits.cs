using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>Opens the dashboard's pages as somebody who is logged in.</summary>
internal static class PageVisits
{
    /// <summary>Without a host the dashboard answers 503 when a page asks for its resources, which the browser notes.</summary>
    public const string NoHost = "/api/resources";

    public static async Task<Visit> VisitAsync(this SharedBrowser browser, RunningDashboard dashboard, string path, Look? look = null)
    {
        var visit = await browser.VisitAsync($"{dashboard.Url}/login?t={Uri.EscapeDataString(RunningDashboard.Token)}", look);
        await visit.Page.GotoAsync($"{dashboard.Url}/{path}");
        // The page is there when its title and its first content are.
        await visit.Page.Locator("main h1").First.WaitForAsync();
        return visit;
    }

    /// <summary>On a phone nothing of a table is out of sight at its side.</summary>
    public static async Task ShowsWholeRowsAsync(this Visit visit)
    {
        if (visit.Look.Width > 760) return;
        var over = await visit.Page.EvaluateAsync<int>("Math.max(0, ...[...document.querySelectorAll('.table')].map(table => table.scrollWidth - table.clientWidth))");
        Assert.True(over <= 0, $"A table of {visit.Page.Url} is {over} pixels wider than what is seen of it.");
    }

    public static ILocator Details(this Visit visit) => visit.Page.Locator("aside.details");

    public static ILocator Button(this Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>A filter with fixed values. A column's head may have the same name.</summary>
    public static ILocator Choice(this Visit visit, string name) => visit.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Says yes to what the dashboard has just asked.</summary>
    public static Task ConfirmAsync(this Visit visit) => visit.Page.Locator("dialog.ask button.strong").ClickAsync();

    /// <summary>A picture of the page itself: on a phone the opened details lie over it, and are closed first.</summary>
    public static async Task PagePictureAsync(this Visit visit, string name)
    {
        if (visit.Look.Width <= 760 && await visit.Details().IsVisibleAsync())
        {
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Details().WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        }

        await visit.PictureAsync(name);
    }
}
