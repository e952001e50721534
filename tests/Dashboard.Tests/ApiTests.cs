using System.Net;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class ApiTests
{
    private const ulong Second = 1_000_000_000;

    [Fact]
    public async Task Traces_are_found_by_text_attribute_status_and_duration_and_sorted()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Trace(1, "short", 10, 1, tags: Sent.Tag("region", "5301")), Trace(2, "long", 20, 9));
        await dashboard.SendAsync("traces", "subsidy", Trace(3, "broken", 30, 5, error: true, tags: Sent.Tag("region", "6101")));

        Assert.Equal(["broken", "long", "short"], await dashboard.NamesAsync(""));
        Assert.Equal(["long", "broken", "short"], await dashboard.NamesAsync("sort=duration"));
        Assert.Equal(["short", "broken", "long"], await dashboard.NamesAsync("sort=duration&order=asc"));
        Assert.Equal("broken", (await dashboard.NamesAsync("sort=errors"))[0]);
        Assert.Equal(["broken"], await dashboard.NamesAsync("status=error"));
        Assert.Equal(["long"], await dashboard.NamesAsync("min=5000.5"));
        Assert.Equal(["long", "short"], await dashboard.NamesAsync("service=placement"));
        Assert.Equal(["short"], await dashboard.NamesAsync("q=@region:5301"));
        Assert.Equal(["broken", "long"], await dashboard.NamesAsync("q=-@region:5301"));
        Assert.Equal(["long"], await dashboard.NamesAsync("q=duration:>5000"));
        Assert.Equal(["broken"], await dashboard.NamesAsync("q=\"it+broke\"+resource:subsidy"));
        Assert.Equal(["long"], await dashboard.NamesAsync("q=lon+-status:error"));
    }

    [Fact]
    public async Task A_trace_has_its_spans_and_its_logs_and_one_that_is_not_there_is_not_found()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "gateway", Sent.Span("outer", id: 1));
        await dashboard.SendAsync("traces", "placement", Sent.Span("inner", id: 2, parent: 1));
        await dashboard.SendAsync("logs", "placement", Sent.Log("inside"), Sent.Log("elsewhere", trace: Sent.TraceId(99)), Sent.Log("quiet", severity: 5));

        var spans = (await dashboard.GetAsync($"/api/views/traces/{Sent.Trace}")).GetProperty("spans");
        var logs = await dashboard.GetAsync($"/api/views/logs?trace={Sent.Trace}&severity=9");

        Assert.Equal(["gateway", "placement"], spans.EnumerateArray().Select(s => s.GetProperty("service").GetString()));
        Assert.Equal("inside", Assert.Single(logs.GetProperty("items").EnumerateArray()).GetProperty("body").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dashboard, "/api/telemetry/traces/77"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dashboard, "/api/telemetry/traces/nonsense"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dashboard, "/api/nothing"));
        Assert.Equal(0, (await dashboard.GetAsync("/api/views/logs?trace=nonsense")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Counters_are_shown_as_rates_that_survive_a_restart_of_their_process()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)Store.UnixTime.Of(TimeProvider.System.GetUtcNow());
        foreach (var (value, ago) in new[] { (100.0, 20u), (150.0, 10u), (20.0, 0u) })
        {
            await dashboard.SendAsync("metrics", "placement", Sent.Counter("calls", value, now - (ago * Second)));
        }

        var chart = await dashboard.GetAsync("/api/telemetry/metrics/series?service=placement&meter=XibuPlan.Tests&name=calls");
        var points = chart.GetProperty("series")[0].GetProperty("points").EnumerateArray().Select(p => p[1].GetDouble());

        Assert.Equal([5.0, 2.0], points.Select(p => Math.Round(p, 3)));
    }

    [Fact]
    public async Task The_map_tells_rate_errors_and_delay_of_each_edge()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)Store.UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("traces", "gateway", Sent.Span(id: 1, start: now, end: now, kind: 3));
        await dashboard.SendAsync("traces", "placement", Sent.Span(id: 2, parent: 1, start: now - 5_000_000, end: now, error: true));
        await dashboard.SendAsync("traces", "placement", Sent.Span(id: 3, parent: 2, start: now, end: now, kind: 3, tags: [Sent.Tag("db.system.name", "postgresql"), Sent.Tag("db.namespace", "placement")]));

        var edges = (await dashboard.GetAsync("/api/telemetry/map")).GetProperty("edges").EnumerateArray().ToDictionary(e => e.GetProperty("to").GetString()!);

        Assert.Equal(["placement", "postgresql/placement"], edges.Keys.Order());
        var calls = edges["placement"].GetProperty("calls");
        Assert.Equal((1, 1, 5.0), (calls.GetProperty("count").GetInt32(), calls.GetProperty("errors").GetInt32(), calls.GetProperty("p50").GetDouble()));
    }

    [Fact]
    public async Task A_service_that_works_by_itself_is_on_the_map_without_edges()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)Store.UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("traces", "subsidy", Sent.Span(id: 1, start: now, end: now, kind: 1));

        var map = await dashboard.GetAsync("/api/telemetry/map");

        var node = Assert.Single(map.GetProperty("nodes").EnumerateArray());
        Assert.Equal(("subsidy", true, 0), (node.GetProperty("name").GetString(), node.GetProperty("service").GetBoolean(), node.GetProperty("calls").GetProperty("count").GetInt32()));
        Assert.Empty(map.GetProperty("edges").EnumerateArray());
    }

    private static byte[] Trace(int number, string name, ulong at, ulong seconds, bool error = false, params byte[][] tags) =>
        Sent.Span(name, Sent.TraceId(number), start: at * Second, end: (at + seconds) * Second, error: error, tags: tags);

    private static async Task<HttpStatusCode> StatusAsync(RunningDashboard dashboard, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        return (await dashboard.Http.SendAsync(request)).StatusCode;
    }
}
