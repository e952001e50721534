using XibuPlan.BrowserSupport;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

// What is only so on a phone.
public sealed partial class ResourcesPageTests
{
    [Fact]
    public async Task On_a_phone_the_menu_is_one_row_with_the_current_page_in_sight_and_it_does_not_follow()
    {
        await using var visit = await OpenAsync("messaging", Look.Phone);
        var pages = visit.Page.Locator("nav[aria-label=导航] a");

        await Expect(pages).ToHaveCountAsync(7);
        await Expect(visit.Page.Locator("nav[aria-label=导航] [aria-current]")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        var tops = await pages.EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().top)");
        Assert.Single(tops.Distinct());
        // Whoever comes to another one by the keyboard sees it too.
        await pages.First.FocusAsync();
        await Expect(pages.First).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Expect(visit.Page.Locator("#bar")).ToHaveCSSAsync("position", "static");
        await visit.FitsItsWidthAsync();
    }

    [Fact]
    public async Task On_a_phone_the_heads_that_sort_say_so_and_are_large_enough_for_a_finger()
    {
        await using var visit = await OpenAsync("resources", Look.Phone);
        var heads = visit.Page.Locator("thead button");

        await heads.First.WaitForAsync();
        var prefix = await visit.Page.Locator("thead tr").EvaluateAsync<string>("row => getComputedStyle(row, '::before').content");
        Assert.Equal("\"排序：\"", prefix);
        var heights = await heads.EvaluateAllAsync<double[]>("buttons => buttons.filter(button => button.offsetParent).map(button => button.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.True(height >= 32, $"{height} pixels high"));
        await heads.First.ClickAsync();
        Assert.EndsWith("/resources?sort=name", visit.Page.Url, StringComparison.Ordinal);
    }
}
