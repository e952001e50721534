using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Portal.Tests.People;

/// <summary>A person in front of the portal: a browser of their own, on the real system.</summary>
internal sealed class Person(RunningSystem system, Visit visit) : IAsyncDisposable
{
    // A busy machine is no fault of the portal.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The page as it is.</summary>
    public Visit Visit => visit;

    public IPage Page => visit.Page;

    /// <summary>Somebody who has not signed in, at the portal's first page.</summary>
    public static async Task<Person> OpenAsync(RunningSystem system, SharedBrowser browser, Look? look = null)
    {
        var person = new Person(system, await browser.VisitAsync(null, look));
        person.Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await person.GoAsync("/");
        return person;
    }

    /// <summary>Somebody who has signed in by the form.</summary>
    public static async Task<Person> SignedInAsync(RunningSystem system, SharedBrowser browser, string email, string password, Look? look = null)
    {
        var person = await OpenAsync(system, browser, look);
        await person.GoAsync("/sign-in");
        await person.Page.GetByLabel("邮箱").FillAsync(email);
        await person.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await person.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return person;
    }

    /// <summary>Opens an address of the portal.</summary>
    public Task GoAsync(string path) => visit.Page.GotoAsync(new Uri(system.Gateway, path).ToString());

    /// <summary>The code of the newest letter to an address, which the demo keeps instead of sending it.</summary>
    public async Task<string> CodeFromMailAsync(string email)
    {
        using var client = new HttpClient { BaseAddress = system.Gateway };
        return await Eventually.Value(async () =>
        {
            var letters = await client.GetFromJsonAsync<JsonArray>($"/api/identity/demo/mailbox?email={Uri.EscapeDataString(email)}");
            return letters!.Select(letter => letter!["code"]?.GetValue<string>()).FirstOrDefault(code => code is not null);
        });
    }

    /// <summary>The page as it is now fits its width, has no serious fault for reading aids and none in its console; kept as a picture.</summary>
    public async Task LooksWellAsync(string name)
    {
        await visit.FitsItsWidthAsync();
        await visit.IsAccessibleAsync();
        // Chromium reports every 404 as an error, but it is an answer: no application yet, no work queue of this service.
        Assert.DoesNotContain(visit.Faults, fault => !fault.Contains("status of 404", StringComparison.Ordinal));
        await visit.PictureAsync(name, wholePage: true);
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
