using Microsoft.Playwright;
using XibuPlan.BrowserSupport;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace XibuPlan.Dashboard.Tests.Browser;

public sealed partial class ResourcesPageTests(SharedBrowser browser, ResourcesPageTests.Running running) : IClassFixture<ResourcesPageTests.Running>
{
    [Fact]
    public async Task Resources_stand_as_a_tree_with_their_state_and_are_filtered_by_the_address()
    {
        await using var visit = await OpenAsync("resources");
        await Expect(Rows(visit)).ToHaveTextAsync(["store", "drawer", "service", "helper", "portal-1", "portal-2"]);
        await Expect(Row(visit, "store")).ToContainTextAsync("运行中 · 健康");
        await Expect(Row(visit, "helper")).ToContainTextAsync("未启动");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "重启次数" })).ToBeVisibleAsync();
        await Expect(Row(visit, "store").Locator("td.number.aside")).ToHaveTextAsync("0");
        await Expect(Row(visit, "store").Locator("td.quiet.aside")).ToHaveTextAsync("可执行程序");
        await Expect(Row(visit, "portal-1").Locator("td.quiet.aside")).ToHaveTextAsync("项目");

        // With a colour or without, names of one depth begin at the same place.
        var lefts = await Rows(visit).EvaluateAllAsync<double[]>("names => names.filter(name => ['service', 'helper', 'portal-1'].includes(name.textContent)).map(name => Math.round(name.getBoundingClientRect().left))");
        Assert.Single(lefts.Distinct());

        await visit.Page.GetByLabel("折叠 store").ClickAsync();
        await Expect(Rows(visit)).ToHaveTextAsync(["store", "service", "helper", "portal-1", "portal-2"]);
        await visit.Page.GetByLabel("展开 store").ClickAsync();
        await visit.Page.GetByLabel("筛选").FillAsync("portal");
        await Expect(Rows(visit)).ToHaveTextAsync(["portal-1", "portal-2"]);
        await visit.Page.GetByLabel("筛选").FillAsync("");
        await visit.Choice("状态").SelectOptionAsync("NotStarted");
        await Expect(Rows(visit)).ToHaveTextAsync(["helper"]);
        Assert.EndsWith("/resources?state=NotStarted", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Expect(Rows(visit)).ToHaveTextAsync(["helper"]);
        await GoAsync(visit, "resources?type=Project&health=Healthy&sort=name");
        await Expect(Rows(visit)).ToHaveTextAsync(["portal-1", "portal-2"]);
        await GoAsync(visit, "resources?q=nothing-like-this");
        await Expect(visit.Page.GetByText("没有符合条件的数据")).ToBeVisibleAsync();
        visit.HasNoFaults();
    }

    [Fact]
    public async Task What_the_host_hides_is_shown_only_when_the_address_says_so()
    {
        await using var visit = await OpenAsync("resources?sort=name");
        await Expect(Rows(visit)).ToHaveTextAsync(["helper", "portal-1", "portal-2", "service", "store", "drawer"]);

        await visit.Page.GetByLabel("隐藏的资源").SelectOptionAsync("show");
        await Expect(Rows(visit)).ToHaveTextAsync(["helper", "portal-1", "portal-2", "service", "store", "attic", "drawer"]);
        Assert.EndsWith("/resources?sort=name&hidden=show", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "关系图" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("attic: 运行中 · 健康")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("隐藏的资源").SelectOptionAsync("");
        await Expect(visit.Page.Locator(".resources-graph .node")).ToHaveCountAsync(5);

        // Nor do the details of others name it.
        await GoAsync(visit, "resources?resource=store");
        await Expect(visit.Details()).ToContainTextAsync("drawer");
        await Expect(visit.Details()).Not.ToContainTextAsync("attic");
        await visit.Page.GetByLabel("隐藏的资源").SelectOptionAsync("show");
        await Expect(visit.Details()).ToContainTextAsync("attic");

        // Who is led to it by name sees its details all the same.
        await GoAsync(visit, "resources?resource=attic");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "attic" })).ToBeVisibleAsync();
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_column_is_widened_by_keyboard_and_stays_so_beside_the_details()
    {
        await using var visit = await OpenAsync("resources");
        var line = visit.Page.GetByRole(AriaRole.Separator, new PageGetByRoleOptions { Name = "列宽 名称", Exact = true });
        await line.FocusAsync();
        for (var i = 0; i < 20; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        var width = await visit.Page.EvaluateAsync<int>("document.querySelector('thead th').offsetWidth");
        await Expect(line).ToHaveAttributeAsync("aria-valuenow", $"{width}");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "service", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "service" })).ToBeVisibleAsync();
        await Expect(line).ToHaveAttributeAsync("aria-valuenow", $"{width}");
        await visit.FitsItsWidthAsync();
        await visit.IsAccessibleAsync();
        visit.HasNoFaults();
    }

    [Fact]
    public async Task An_address_that_no_browser_can_open_is_no_link()
    {
        await using var visit = await OpenAsync("resources");
        var texts = await visit.Page.EvaluateAsync<string[]>("""
            async () => {
              const { endpoint } = await import('./assets/operations/list.js');
              return ['http', 'otlp'].map(name => endpoint({ name, url: 'http://localhost:18889' })).map(shown => `${shown.tagName} ${shown.textContent}`);
            }
            """);
        Assert.Equal(["A localhost:18889", "SPAN otlp localhost:18889"], texts);
    }

    [Fact]
    public async Task The_details_are_those_of_the_replica_in_the_address()
    {
        await using var visit = await OpenAsync("resources?resource=portal&replica=2");
        var details = visit.Page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "详情" });

        await Expect(details.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "portal-2" })).ToBeVisibleAsync();
        await Expect(details).ToContainTextAsync("XibuPlan.FakeService.csproj");
        await Expect(details).ToContainTextAsync("副本编号2");
        await Expect(details).ToContainTextAsync("OTEL_SERVICE_NAME");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "store", Exact = true }).ClickAsync();
        Assert.EndsWith("/resources?resource=store", visit.Page.Url, StringComparison.Ordinal);
        await Expect(details).ToContainTextAsync("store-opens");
        await Expect(details).ToContainTextAsync("最近检查");
        await Expect(details).ToContainTextAsync("启动命令sleep 100000");
        await Expect(details).ToContainTextAsync("MOTTO_EMPTY（空）");
        await Expect(details).ToContainTextAsync("被引用");
        await details.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "service" }).ClickAsync();
        await Expect(details).ToContainTextAsync("引用");
        await details.GetByLabel("关闭").ClickAsync();
        await Expect(details).ToBeHiddenAsync();
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_secret_is_masked_until_it_is_revealed_and_can_be_hidden_again()
    {
        await using var visit = await OpenAsync("resources?resource=service");
        await visit.Page.GetByLabel("显示 CODE").WaitForAsync();
        Assert.DoesNotContain(ExampleHost.Secret, await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await visit.Page.GetByLabel("显示 CODE").ClickAsync();
        await Expect(visit.Page.GetByText(ExampleHost.Secret)).ToBeVisibleAsync();
        await visit.Page.GetByLabel("隐藏 CODE").ClickAsync();
        await Expect(visit.Page.GetByText(ExampleHost.Secret)).ToHaveCountAsync(0);

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "参数" }).ClickAsync();
        await Expect(visit.Page.GetByText("Chengdu")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("显示 code").ClickAsync();
        await Expect(visit.Page.GetByText(ExampleHost.Secret)).ToBeVisibleAsync();
        Assert.DoesNotContain(ExampleHost.Secret, visit.Page.Url, StringComparison.Ordinal);
        visit.HasNoFaults();
    }

    [Fact]
    public async Task A_command_asks_first_and_says_how_it_went()
    {
        await using var visit = await OpenAsync("resources");
        await visit.Page.GetByLabel("Clear the cache store").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Everything in the cache is thrown away.");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "取消" }).ClickAsync();
        Assert.Equal(0, running.Host.Cleared);

        await visit.Page.GetByLabel("Clear the cache store").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByText("Clear the cache", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("3 entries cleared")).ToBeVisibleAsync();
        Assert.Equal(1, running.Host.Cleared);
        visit.HasNoFaults();
    }

    public static TheoryData<string, int, bool> Looks()
    {
        var data = new TheoryData<string, int, bool>();
        foreach (var (name, address) in new[] { ("list", "resources"), ("resources", "resources?resource=store"), ("graph", "resources?view=graph&resource=store"), ("parameters", "resources?view=parameters") })
        {
            foreach (var look in Look.All) data.Add($"{name} {address}", look.Width, look.IsDark);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Everybody_can_use_the_page(string page, int width, bool dark)
    {
        await using var visit = await OpenAsync(page.Split(' ')[1], new Look(width, dark));
        await visit.Page.Locator(".resources-graph .node, table").First.WaitForAsync();
        // The details are whole when the variables are there.
        if (page.Contains("resource=", StringComparison.Ordinal)) await visit.Page.Locator(".variables dd").First.WaitForAsync();

        await visit.IsAccessibleAsync();
        await visit.FitsItsWidthAsync();
        await visit.ShowsWholeRowsAsync();
        if (page.Contains("resource=", StringComparison.Ordinal)) await visit.PagePictureAsync(page.Split(' ')[0]);
    }

    private async Task<Visit> OpenAsync(string page, Look? look = null)
    {
        var visit = await browser.VisitAsync($"{running.Dashboard.Url}/login?t={RunningDashboard.Token}", look);
        await GoAsync(visit, page);
        return visit;
    }

    private async Task GoAsync(Visit visit, string page) => await visit.Page.GotoAsync($"{running.Dashboard.Url}/{page}");

    private static ILocator Rows(Visit visit) => visit.Page.Locator("tbody th button[aria-pressed]");

    private static ILocator Row(Visit visit, string id) => visit.Page.Locator("tbody tr").Filter(new LocatorFilterOptions { Has = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = id, Exact = true }) });

    public sealed class Running : IAsyncLifetime
    {
        internal ExampleHost Host { get; private set; } = null!;

        internal RunningDashboard Dashboard { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Host = await ExampleHost.StartAsync();
            Dashboard = await RunningDashboard.StartAsync($"HostDirectory={Host.Directory}");
            // Everything has found its place.
            await Eventually.True(
                async () => (await Dashboard.GetAsync("/api/resources")).EnumerateArray().Count(r => r.GetProperty("health").GetString() == "Healthy") >= 8,
                TimeSpan.FromSeconds(60),
                "everything runs");
        }

        public async ValueTask DisposeAsync()
        {
            await Dashboard.DisposeAsync();
            await Host.DisposeAsync();
        }
    }
}
