using System.Net;
using System.Text.Json;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class ReadApiTests
{
    [Theory]
    [InlineData("spans", 3)]
    [InlineData("spans?resource=subsidy", 1)]
    [InlineData("spans?hasError=true", 1)]
    [InlineData("spans?traceId=0102030405060708090a0b0c0d0e0f10", 2)]
    [InlineData("spans?search=@region:5301", 1)]
    [InlineData("spans?search=@region:=53", 0)]
    [InlineData("spans?search=@region:>6000", 1)]
    [InlineData("spans?search=status:error", 1)]
    [InlineData("spans?search=-duration:>1000", 0)]
    [InlineData("spans?limit=2", 2)]
    [InlineData("traces?limit=1", 1)]
    [InlineData("traces?hasError=true", 2)]
    [InlineData("traces?resource=subsidy", 1)]
    [InlineData("traces/0102030405060708090a0b0c0d0e0f10", 2)]
    public async Task Spans_are_told_as_OTLP_JSON(string path, int spans)
    {
        await using var dashboard = await FilledAsync();

        var data = (await dashboard.GetAsync($"/api/telemetry/{path}")).GetProperty("data");

        var told = data.GetProperty("resourceSpans").EnumerateArray().SelectMany(r => r.GetProperty("scopeSpans").EnumerateArray()).Sum(s => s.GetProperty("spans").GetArrayLength());
        Assert.Equal(spans, told);
    }

    [Theory]
    [InlineData("", 3, 3)]
    [InlineData("severity=error", 1, 1)]
    [InlineData("severity=9", 2, 2)]
    [InlineData("resource=nobody", 0, 0)]
    [InlineData("limit=1", 3, 1)]
    [InlineData("search=broke", 1, 1)]
    public async Task Log_entries_are_told_as_OTLP_JSON_with_how_many_there_are(string query, int total, int returned)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("logs", "placement", Sent.Log("began"), Sent.Log("detail", severity: 5), Sent.Log("it broke", severity: 17));

        var answer = await dashboard.GetAsync($"/api/telemetry/logs?{query}");

        Assert.Equal((total, returned), (answer.GetProperty("totalCount").GetInt32(), answer.GetProperty("returnedCount").GetInt32()));
        Assert.Equal(HttpStatusCode.BadRequest, (await dashboard.SendAsPersonAsync(HttpMethod.Get, "/api/telemetry/logs?severity=loud")).StatusCode);
    }

    [Fact]
    public async Task Who_follows_gets_what_is_there_and_then_what_comes_and_fits()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("logs", "placement", Sent.Log("before"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/telemetry/logs?follow=true&severity=warning");
        using var spans = new HttpRequestMessage(HttpMethod.Get, "/api/telemetry/spans?follow=true&resource=placement");

        using var logLines = await dashboard.LinesAsync(request);
        using var spanLines = await dashboard.LinesAsync(spans);
        await dashboard.SendAsync("logs", "placement", Sent.Log("too quiet"), Sent.Log("loud", severity: 17));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("not asked for"));
        await dashboard.SendAsync("traces", "placement", Sent.Span("asked for"));

        Assert.Contains("\"loud\"", await logLines.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("\"asked for\"", await spanLines.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_may_follow()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var open = new List<IDisposable>();
        for (var i = 0; i < 16; i++) open.Add(await dashboard.LinesAsync(new HttpRequestMessage(HttpMethod.Get, "/api/telemetry/logs?follow=true")));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await dashboard.SendAsPersonAsync(HttpMethod.Get, "/api/telemetry/logs?follow=true")).StatusCode);
        open.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_span_that_others_link_to_tells_which()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Sent.Span("linked to", id: 9));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("linking", id: 4));

        var back = (await dashboard.GetAsync($"/api/views/traces/{Sent.Trace}")).GetProperty("spans").EnumerateArray().Single(span => span.GetProperty("name").GetString() == "linked to").GetProperty("backlinks");

        // Each span that Sent makes links to span 9 of its trace, itself included.
        Assert.Equal(["linked to", "linking"], back.EnumerateArray().Select(link => link.GetProperty("name").GetString()));
        await dashboard.SendAsPersonAsync(HttpMethod.Delete, "/api/telemetry/traces?service=subsidy");
        Assert.Equal(1, (await dashboard.GetAsync($"/api/views/traces/{Sent.Trace}")).GetProperty("spans")[0].GetProperty("backlinks").GetArrayLength());
    }

    [Fact]
    public async Task A_search_can_be_completed_from_the_names_and_values_that_are_there()
    {
        await using var dashboard = await FilledAsync();
        await dashboard.SendAsync("logs", "placement", Sent.Log("one"), Sent.Log("two"));

        static string Text(JsonElement fields) => string.Join(' ', fields.EnumerateArray().Select(f => $"{f.GetProperty("name")}={f.GetProperty("count")}"));
        Assert.Equal("region=2", Text(await dashboard.GetAsync("/api/telemetry/fields?signal=traces")));
        Assert.Equal("5301=1 6101=1", Text(await dashboard.GetAsync("/api/telemetry/fields?signal=traces&name=region")));
        Assert.Equal("placement=2 subsidy=1", Text(await dashboard.GetAsync("/api/telemetry/fields?signal=traces&name=resource")));
        Assert.Equal("5301=2", Text(await dashboard.GetAsync("/api/telemetry/fields?signal=logs&name=region")));
    }

    [Fact]
    public async Task A_list_says_whose_limit_is_reached()
    {
        await using var dashboard = await RunningDashboard.StartAsync("SpansPerService=2", "LogsPerService=1");
        await dashboard.SendAsync("traces", "placement", Sent.Span(id: 1), Sent.Span(id: 2), Sent.Span(id: 3));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span(id: 4));
        await dashboard.SendAsync("logs", "placement", Sent.Log("one"), Sent.Log("two"));

        var traces = await dashboard.GetAsync("/api/views/traces");
        Assert.Equal(("[\"placement\"]", 3, 3), (traces.GetProperty("full").GetRawText(), traces.GetProperty("held").GetInt32(), traces.GetProperty("spans").GetInt32()));
        Assert.Equal("[\"placement\"]", (await dashboard.GetAsync("/api/views/logs")).GetProperty("full").GetRawText());
    }

    [Theory]
    [InlineData("database", "query")]
    [InlineData("messaging", "consume")]
    [InlineData("http", "GET /terms")]
    [InlineData("other", "think")]
    public async Task Traces_are_filtered_by_what_their_spans_are_about(string type, string name)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Sent.Span("query", Sent.TraceId(1), tags: Sent.Tag("db.system.name", "postgresql")), Sent.Span("consume", Sent.TraceId(2), kind: 5),
            Sent.Span("GET /terms", Sent.TraceId(3), tags: Sent.Tag("http.route", "/terms")), Sent.Span("think", Sent.TraceId(4), kind: 1));

        Assert.Equal([name], await dashboard.NamesAsync($"type={type}"));
    }

    private static async Task<RunningDashboard> FilledAsync()
    {
        var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Sent.Span("inside", id: 2, parent: 1, error: true, tags: Sent.Tag("region", "5301")), Sent.Span("outside", id: 1));
        await dashboard.SendAsync("traces", "subsidy", Sent.Span("elsewhere", Sent.TraceId(7), start: 4_000_000_000, end: 5_500_000_000, tags: Sent.Tag("region", "6101")));
        return dashboard;
    }
}
