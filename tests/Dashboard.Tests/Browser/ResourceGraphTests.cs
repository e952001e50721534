using XibuPlan.BrowserSupport;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

/// <summary>The resources as a picture.</summary>
public sealed class ResourceGraphTests(SharedBrowser browser, ResourcesPageTests.Running running) : IClassFixture<ResourcesPageTests.Running>
{
    [Fact]
    public async Task The_graph_shows_relations_and_leads_to_the_details()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?view=graph");
        var node = visit.Page.GetByLabel("store: 运行中 · 健康");

        await Expect(visit.Page.Locator(".resources-graph .node")).ToHaveCountAsync(5);
        await Expect(visit.Page.Locator(".resources-graph > svg > .edge")).ToHaveCountAsync(3);
        await Expect(visit.Page.GetByLabel("portal: 运行中 · 健康 · 2/2")).ToBeVisibleAsync();
        await node.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".resources-graph .edge.mine")).ToHaveCountAsync(3);
        Assert.EndsWith("/resources?view=graph&resource=store", visit.Page.Url, StringComparison.Ordinal);
        await Expect(node).ToBeFocusedAsync();
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_few_boxes_are_not_blown_up_to_the_width_of_the_page()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?view=graph");
        await Expect(visit.Page.Locator(".resources-graph .node")).ToHaveCountAsync(5);
        var scale = await visit.Page.EvaluateAsync<double>("(() => { const svg = document.querySelector('.resources-graph > svg'); return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; })()");
        Assert.InRange(scale, 0.5, 1.01);
    }

    [Fact]
    public async Task A_line_that_closes_a_circle_leads_from_left_to_right_like_all_others()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?view=graph");
        var columns = await visit.Page.EvaluateAsync<int[][]>("""
            async () => {
              const { layered } = await import('./assets/operations/layered.js');
              const edges = [{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'c', to: 'a' }];
              return layered(['a', 'b', 'c'], edges).lines.map(line => line.path.map(node => node.column));
            }
            """);
        Assert.Equal([[0, 1], [1, 2], [0, 1, 2]], columns);
    }

    [Fact]
    public async Task Two_that_refer_to_each_other_have_a_line_each()
    {
        await using var visit = await browser.VisitAsync(running.Dashboard, "resources?view=graph");
        var lines = await visit.Page.EvaluateAsync<string[]>("""
            async () => {
              const { layered } = await import('./assets/operations/layered.js');
              return layered(['a', 'b'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }]).lines.map(line => `${line.edge.from} ${line.edge.to} ${line.reversed}`);
            }
            """);
        Assert.Equal(["a b false", "b a true"], lines);
        // The service refers to the store and waits for it, the helper refers to it only.
        await Expect(visit.Page.Locator(".legend > span")).ToHaveTextAsync(["引用", "等待", "从属"]);
        await Expect(visit.Page.Locator(".resources-graph > svg > .edge.wait")).ToHaveCountAsync(1);
        var dashes = await visit.Page.EvaluateAsync<string[]>("['wait', 'reference'].map(kind => getComputedStyle(document.querySelector(`.resources-graph > svg > .edge.${kind}`)).strokeDasharray)");
        Assert.NotEqual("none", dashes[0]);
        Assert.Equal("none", dashes[1]);
    }
}
