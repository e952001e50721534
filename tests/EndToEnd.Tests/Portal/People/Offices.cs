using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.TestSupport.Servers;

namespace XibuPlan.EndToEnd.Tests.Portal.People;

/// <summary>The officers of the simulated year, each signed in when they are asked for.</summary>
internal sealed class Offices(RunningSystem system, SharedBrowser browser)
{
    /// <summary>A service province's officer.</summary>
    /// <param name="role">maintainer or reviewer.</param>
    public Task<Person> ProvinceAsync(string province, string role) =>
        Person.SignedInAsync(system, browser, $"{role}.{province}@province.demo", $"Ganbu-{province}-{role}");

    /// <summary>A university's officer.</summary>
    /// <param name="role">maintainer or reviewer.</param>
    public Task<Person> UniversityAsync(string university, string role) =>
        Person.SignedInAsync(system, browser, $"{role}.{university}@university.demo", $"Ganbu-{university}-{role}");

    /// <summary>Who maintains in a county's office.</summary>
    public Task<Person> CountyAsync(string county, Look? look = null) =>
        Person.SignedInAsync(system, browser, $"maintainer.{county}@county.demo", $"Ganbu-{county}-maintainer", look);

    /// <summary>An officer of the national office.</summary>
    /// <param name="role">maintainer, reviewer or admin.</param>
    public Task<Person> NationAsync(string role) => Person.SignedInAsync(system, browser, $"{role}@national.demo", system.AdminPassword);

    /// <summary>The code of the county where the first volunteer of a list serves, as the province's list has them.</summary>
    /// <param name="filter">The list's query.</param>
    public static async Task<string> CountyOfFirstAsync(Person province, string filter) =>
        await province.Page.EvaluateAsync<string>(
            "async filter => (await (await fetch(`/api/service-management/terms?${filter}`)).json()).items[0].countyCode", filter);

    /// <summary>The counties of a month's list as it is shown: code and name.</summary>
    public static async Task<IReadOnlyList<(string Code, string Name)>> CountiesShownAsync(IPage page)
    {
        var links = page.Locator("main a[href^='/months/']");
        await links.First.WaitForAsync();
        var found = await links.EvaluateAllAsync<string[][]>("links => links.map(link => [link.pathname.split('/')[2], link.innerText])");
        return [.. found.Select(link => (link[0], link[1]))];
    }
}
