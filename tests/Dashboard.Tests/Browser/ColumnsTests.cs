using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>Columns as wide as a person wants them.</summary>
public sealed class ColumnsTests(SharedBrowser browser)
{
    private const int Step = 16;

    [Fact]
    public async Task A_column_is_dragged_stays_so_and_a_double_click_gives_it_back()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        var before = await WidthAsync(visit, "名称");
        var others = await WidthAsync(visit, "跨度");

        await DragAsync(visit, "名称", -120);
        Assert.Equal(before - 120, await WidthAsync(visit, "名称"));
        Assert.Equal(others, await WidthAsync(visit, "跨度"));
        await visit.Page.ReloadAsync();
        Assert.Equal(before - 120, await WidthAsync(visit, "名称"));

        await Line(visit, "名称").DblClickAsync();
        Assert.Equal(before, await WidthAsync(visit, "名称"));
        await visit.Page.ReloadAsync();
        Assert.Equal(before, await WidthAsync(visit, "名称"));
        visit.HasNoFaults();
    }

    [Fact]
    public async Task What_arrives_meanwhile_does_not_take_the_line_out_of_the_hand()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "traces");
        var before = await WidthAsync(visit, "时间");
        var box = (await Line(visit, "时间").BoundingBoxAsync())!;

        await visit.Page.Mouse.MoveAsync(box.X + 5, box.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await dashboard.SendAsync("traces", "placement", Sent.Span("later", Sent.TraceId(7)));
        await Expect(visit.Page.Locator("td.name a")).ToHaveCountAsync(3);
        await visit.Page.Mouse.MoveAsync(box.X + 65, box.Y + 5);
        await visit.Page.Mouse.UpAsync();
        await visit.Page.Mouse.MoveAsync(box.X + 200, box.Y + 5);

        Assert.Equal(before + 60, await WidthAsync(visit, "时间"));
        await Expect(Line(visit, "时间")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_does_the_same_and_every_page_keeps_its_own()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "logs");
        var before = await WidthAsync(visit, "服务");

        await Line(visit, "服务").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Line(visit, "服务")).ToHaveAttributeAsync("aria-valuenow", $"{before + (2 * Step)}");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(before + Step, await WidthAsync(visit, "服务"));
        for (var i = 0; i < 40; i++) await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Line(visit, "服务")).ToHaveAttributeAsync("aria-valuenow", "48");
        await visit.IsAccessibleAsync();

        await visit.Page.GotoAsync($"{dashboard.Url}/traces");
        await Line(visit, "时间").WaitForAsync();
        await Expect(visit.Page.Locator("table.sized")).ToHaveCountAsync(0);
        await visit.Page.GotoAsync($"{dashboard.Url}/logs");
        await Expect(visit.Page.Locator("table.sized")).ToHaveCountAsync(1);
        await Line(visit, "服务").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("table.sized")).ToHaveCountAsync(0);
        Assert.Equal(before, await WidthAsync(visit, "服务"));
        visit.HasNoFaults();
    }

    [Fact]
    public async Task Widths_of_a_wide_screen_make_a_narrow_one_scroll_the_table_and_not_the_page()
    {
        await using var dashboard = await Story.StartAsync();
        await using var visit = await browser.VisitAsync(dashboard, "logs");
        await DragAsync(visit, "服务", 200);
        var set = await WidthAsync(visit, "服务");

        await visit.WidenAsync(390);

        Assert.Equal(set, await WidthAsync(visit, "服务"));
        await visit.FitsItsWidthAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("(() => { const t = document.querySelector('.table'); return t.scrollWidth > t.clientWidth; })()"));
    }

    private static async Task DragAsync(Visit visit, string column, int by)
    {
        var box = (await Line(visit, column).BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + 5, box.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + 5 + by, box.Y + 5, new MouseMoveOptions { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
    }

    private static async Task<int> WidthAsync(Visit visit, string column)
    {
        await Line(visit, column).WaitForAsync();
        return (int)Math.Ceiling(await visit.Page.EvaluateAsync<double>("name => [...document.querySelectorAll('thead th')].find(head => head.textContent === name).getBoundingClientRect().width", column));
    }

    private static ILocator Line(Visit visit, string column) => visit.Page.GetByRole(AriaRole.Separator, new PageGetByRoleOptions { Name = $"列宽 {column}", Exact = true });
}
