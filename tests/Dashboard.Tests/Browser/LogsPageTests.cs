using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed class LogsPageTests(SharedBrowser browser)
{
    private const string Json = """{"admitted":"张三","seats":3}""";
    private const string Broken = "the term could not be opened";

    [Fact]
    public async Task Entries_are_filtered_by_level_service_text_and_attribute_and_the_address_says_how()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "logs");

        await Expect(Messages(visit)).ToHaveTextAsync([Broken, "a quiet detail", Json]);
        await visit.Choice("级别").SelectOptionAsync("9");
        await Expect(Messages(visit)).ToHaveTextAsync([Broken, Json]);
        await visit.Choice("服务").SelectOptionAsync("recruitment");
        await Expect(Messages(visit)).ToHaveTextAsync([Json]);
        Assert.EndsWith("/logs?severity=9&service=recruitment", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GotoAsync($"{dashboard.Url}/logs?q=-opened+@region:5301");
        await Expect(Messages(visit)).ToHaveTextAsync(["a quiet detail", Json]);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task An_entry_tells_everything_shows_its_JSON_laid_out_and_leads_to_its_trace()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "logs");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Json }).ClickAsync();
        await Expect(visit.Details()).ToContainTextAsync("region5301");
        await Expect(visit.Details()).ToContainTextAsync("service.namerecruitment");
        await visit.Button("完整查看").ClickAsync();
        await Expect(visit.Page.Locator("dialog pre")).ToHaveTextAsync("{\n  \"admitted\": \"张三\",\n  \"seats\": 3\n}");
        await visit.Page.Locator("dialog select").SelectOptionAsync("plain");
        await Expect(visit.Page.Locator("dialog pre")).ToHaveTextAsync(Json);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);

        await visit.Details().GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Story.Trace }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Treeitem)).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task On_a_phone_an_entry_shows_its_message_and_takes_no_more_room_than_it_needs()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "logs", Look.Phone);

        await Expect(Messages(visit)).ToHaveCountAsync(3);
        foreach (var message in await Messages(visit).AllAsync()) await Expect(message).ToBeInViewportAsync(new() { Ratio = 0.9f });
        var heights = await visit.Page.Locator("tr.log").EvaluateAllAsync<double[]>("rows => rows.map(row => row.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.InRange(height, 30, 100));
        // To those who hear it, it is a table as ever.
        await Expect(visit.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
    }

    private static ILocator Messages(Visit visit) => visit.Page.Locator("td.message");
}
