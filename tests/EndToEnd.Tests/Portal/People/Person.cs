using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.EndToEnd.Tests.Portal.People;

/// <summary>A person in front of the portal: a browser of their own, on the real system.</summary>
internal sealed partial class Person(RunningSystem system, Visit visit) : IAsyncDisposable
{
    // A busy machine is no fault of the portal.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What is shown while something is on its way.
    private const string OnItsWay = ".waiting, .page-loading, [aria-busy=true], .ant-btn-loading, .ant-select-loading, :text-is(\"正在读取……\"), :text-is(\"正在保存草稿……\")";

    /// <summary>The page as it is.</summary>
    public Visit Visit => visit;

    public IPage Page => visit.Page;

    /// <summary>Somebody who has not signed in, at the portal's first page.</summary>
    public static async Task<Person> OpenAsync(RunningSystem system, SharedBrowser browser, Look? look = null)
    {
        var person = await WithEmptyPageAsync(system, browser, look);
        await person.GoAsync("/");
        return person;
    }

    /// <summary>Somebody who has signed in by the form.</summary>
    public static async Task<Person> SignedInAsync(RunningSystem system, SharedBrowser browser, string email, string password, Look? look = null)
    {
        var person = await WithEmptyPageAsync(system, browser, look);
        await person.GoAsync("/sign-in");
        await person.Page.GetByLabel("邮箱").FillAsync(email);
        await person.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(person.Page).Not.ToHaveURLAsync(SignInAddress());
        return person;
    }

    private static async Task<Person> WithEmptyPageAsync(RunningSystem system, SharedBrowser browser, Look? look)
    {
        var person = new Person(system, await browser.VisitAsync(null, look));
        person.Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return person;
    }

    /// <summary>
    /// The page has come to an address: asked of the page again and again. Waiting for the change itself misses one that happens while
    /// the waiting begins.
    /// </summary>
    /// <param name="path">From the root, with its query; a * stands for one part of it.</param>
    public Task IsAtAsync(string path) =>
        Expect(Page).ToHaveURLAsync(new Regex($"//[^/]+{Regex.Escape(path).Replace("\\*", "[^/]+", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(5)));

    /// <summary>Opens an address of the portal.</summary>
    public Task GoAsync(string path) => visit.Page.GotoAsync(new Uri(system.Gateway, path).ToString());

    /// <summary>Presses the button of this name.</summary>
    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of this name.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>Fills in the field of this name.</summary>
    public Task FillAsync(string field, string value) => FieldOf(field).FillAsync(value);

    /// <summary>Chooses a value of the list of this name.</summary>
    public async Task ChooseAsync(string field, string value)
    {
        await FieldOf(field).ClickAsync();
        await Page.Locator(".ant-select-item-option:visible").Filter(new() { HasText = value }).First.ClickAsync();
    }

    // A dialog stands after the page that it lies upon, whose filters may have the same name.
    private ILocator FieldOf(string name) => Page.GetByLabel(name, new() { Exact = true }).Last;

    /// <summary>Opens the first volunteer of the list that is shown, where what can be done with them begins.</summary>
    public async Task OpenFirstVolunteerAsync()
    {
        await Page.Locator("main a[href^='/volunteers/']").First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "一键管理" })).ToBeVisibleAsync();
    }

    /// <summary>The page's heading says it.</summary>
    public Task HeadingSaysAsync(string text) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(text);

    /// <summary>It is to be seen on the page.</summary>
    public Task SeesAsync(string text) => Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>The code of the newest letter to an address, which the demo keeps instead of sending it.</summary>
    public Task<string> CodeFromMailAsync(string email) => FromMailAsync(email, "code");

    /// <summary>What the newest letter to an address has under a name.</summary>
    /// <param name="what">code or token.</param>
    public async Task<string> FromMailAsync(string email, string what)
    {
        using var client = new HttpClient { BaseAddress = system.Gateway };
        return await Eventually.Value(async () =>
        {
            var letters = await client.GetFromJsonAsync<JsonArray>($"/api/identity/demo/mailbox?email={Uri.EscapeDataString(email)}");
            return letters!.Select(letter => letter![what]?.GetValue<string>()).FirstOrDefault(found => found is not null);
        });
    }

    /// <summary>
    /// The page as it is now, on a desk and on a phone: everything has arrived, it fits its width, has no serious fault for reading aids,
    /// says nothing in a service's own words, and there is no fault in the console; kept as a picture.
    /// </summary>
    /// <param name="refusal">The status of a refusal that the person met on purpose.</param>
    /// <param name="onPhone">Whether on a phone too.</param>
    public async Task LooksWellAsync(string name, int refusal = 404, bool onPhone = true)
    {
        var own = visit.Look.Width;
        foreach (var look in onPhone ? new[] { Look.Desktop, Look.Phone } : [Look.Desktop])
        {
            await visit.WidenAsync(look.Width);
            await Expect(Page.Locator("h1").First).ToBeVisibleAsync();
            await Expect(Page.Locator(OnItsWay)).ToHaveCountAsync(0);
            await visit.FitsItsWidthAsync();
            await visit.IsAccessibleAsync(colours: look.Width == own);
            Assert.DoesNotMatch(ServicesWords(), await Page.Locator("body").InnerTextAsync());
            await visit.PictureAsync(name, wholePage: true);
        }

        await visit.WidenAsync(own);
        // Chromium reports every refusal as an error, but it is an answer: no application yet, a page that somebody else has changed.
        var faults = visit.TakeFaults().Where(fault => !fault.Contains("status of 404", StringComparison.Ordinal) && !fault.Contains($"status of {refusal}", StringComparison.Ordinal));
        Assert.True(!faults.Any(), string.Join(Environment.NewLine, faults));
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [GeneratedRegex("/sign-in", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex SignInAddress();

    // Words with hyphens as they go over the wire, and what a script shows where it has nothing to show.
    [GeneratedRegex(@"(?<![\w@./-])([a-z]{2,}-[a-z]{2,}(?![\w@./-])|undefined|NaN|\[object)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ServicesWords();
}
