using System.Net;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>Traces that stay until somebody releases them.</summary>
public sealed class KeptTraceTests
{
    [Fact]
    public void Neither_its_services_quota_nor_its_age_push_a_kept_trace_out()
    {
        var store = new TraceStore(new DashboardSettings { SpansPerService = 10 });
        store.Add([.. Spans("a", 0, 5), .. Spans("b", 0, 5)]);
        store.Keep(Id(0));

        store.Add(Spans("a", 100, 1000));
        store.Expire(before: 50);

        Assert.Equal(2, store.Find(Id(0)).Count);
        Assert.Equal(11, store.CountByService()["a"]);
        Assert.Equal(1, store.CountByService()["b"]);
        Assert.Equal(["a"], store.FullServices());
        store.Clear("a");
        Assert.Equal(2, store.Find(Id(0)).Count);
    }

    [Fact]
    public void Released_it_is_the_first_to_make_room()
    {
        var store = new TraceStore(new DashboardSettings { SpansPerService = 10 });
        store.Add(Spans("a", 0, 10));
        store.Keep(Id(5));
        store.Release(Id(5));
        Assert.Single(store.Find(Id(5)));
        Assert.Equal(10, store.CountByService()["a"]);

        store.Add(Spans("a", 100, 1));

        Assert.Empty(store.Find(Id(5)));
        Assert.Single(store.Find(Id(0)));
    }

    [Fact]
    public void Released_into_a_service_that_has_filled_up_it_is_gone()
    {
        var store = new TraceStore(new DashboardSettings { SpansPerService = 10, Services = 1 });
        store.Add(Spans("a", 0, 1));
        store.Keep(Id(0));
        store.Add(Spans("a", 100, 10));
        store.Release(Id(0));

        Assert.Empty(store.Find(Id(0)));
        Assert.Equal(10, store.CountByService()["a"]);
    }

    [Fact]
    public void What_still_comes_is_kept_too_once_and_within_the_limit()
    {
        var store = new TraceStore(new DashboardSettings { SpansPerService = 1, KeptSpans = 3 });
        store.Add(Spans("a", 0, 1));
        store.Keep(Id(0));

        Assert.Equal(0, store.Add(Spans("b", 0, 1)));
        Assert.Equal(0, store.Add(Spans("b", 0, 1)));
        Assert.Equal(0, store.Add(Spans("c", 0, 1)));
        Assert.Equal(1, store.Add(Spans("d", 0, 1)));

        Assert.Equal(["a", "b", "c"], store.Find(Id(0)).Select(span => span.Origin.Service));
        Assert.Equal(["b", "c"], store.TakeLate().Select(span => span.Origin.Service));
        Assert.Empty(store.TakeLate());
    }

    [Fact]
    public async Task Only_so_many_traces_and_spans_are_kept_and_a_refusal_says_why()
    {
        await using var dashboard = await RunningDashboard.StartAsync("KeptTraces=2", "KeptSpans=3");
        await dashboard.SendAsync("traces", "placement", Trace(1), Trace(2), Trace(3), Sent.Span("four", Sent.TraceId(4), 41), Sent.Span("four", Sent.TraceId(4), 42), Sent.Span("four", Sent.TraceId(4), 43));

        Assert.Equal((204, null), await ChangeAsync(dashboard, HttpMethod.Post, 1));
        Assert.Equal((204, null), await ChangeAsync(dashboard, HttpMethod.Post, 1));
        Assert.Equal((409, "trace.kept-too-large"), await ChangeAsync(dashboard, HttpMethod.Post, 4));
        Assert.Equal((204, null), await ChangeAsync(dashboard, HttpMethod.Post, 2));
        Assert.Equal((409, "trace.kept-full"), await ChangeAsync(dashboard, HttpMethod.Post, 3));
        Assert.Equal((404, "trace.unknown"), await ChangeAsync(dashboard, HttpMethod.Post, 99));
        Assert.Equal((404, "trace.not-kept"), await ChangeAsync(dashboard, HttpMethod.Delete, 3));
        Assert.Equal(2, (await dashboard.NamesAsync("kept=only")).Length);
        Assert.Equal((204, null), await ChangeAsync(dashboard, HttpMethod.Delete, 1));
        Assert.Equal(["trace 2"], await dashboard.NamesAsync("kept=only"));
        Assert.Equal((204, null), await ChangeAsync(dashboard, HttpMethod.Post, 3));
        using var nonsense = await dashboard.SendAsPersonAsync(HttpMethod.Post, "/api/telemetry/traces/nonsense/keep");
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_and_no_other_site_keeps_anything()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.SendAsync("traces", "placement", Trace(1));
        using var stranger = await dashboard.Http.PostAsync(Path(1), content: null);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, Path(1));
        foreign.Headers.Add("x-api-key", RunningDashboard.Token);
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await dashboard.Http.SendAsync(foreign)).StatusCode);
        Assert.Empty(await dashboard.NamesAsync("kept=only"));
    }

    [Fact]
    public async Task A_kept_trace_survives_a_restart_whole_when_the_history_around_it_is_gone()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-").FullName;
        await using (var before = await RunningDashboard.StartAsync($"DataDirectory={directory}"))
        {
            await before.SendAsync("traces", "placement", Trace(1), Trace(2), Trace(3));
            await ChangeAsync(before, HttpMethod.Post, 1);
            await ChangeAsync(before, HttpMethod.Post, 2);
            await before.SendAsync("traces", "subsidy", Sent.Span("late", Sent.TraceId(1), 77));
            await ChangeAsync(before, HttpMethod.Delete, 2);
            // What came is in the history as well; from there it must not come twice.
            using var cleared = await before.SendAsPersonAsync(HttpMethod.Delete, "/api/telemetry/traces?service=placement");
        }

        // The end that a killed process leaves behind.
        await File.AppendAllTextAsync(Assert.Single(Directory.GetFiles(System.IO.Path.Combine(directory, "kept"))), "{\"resourceSpans\":[{\"scopeSp");
        await using (var after = await RunningDashboard.StartAsync($"DataDirectory={directory}"))
        {
            await Eventually.True(async () => (await after.NamesAsync("kept=only")).Length > 0);
            var trace = Assert.Single((await after.GetAsync("/api/views/traces")).GetProperty("items").EnumerateArray());
            Assert.Equal((Sent.TraceId(1), 2, true), (trace.GetProperty("id").GetString(), trace.GetProperty("spans").GetInt32(), trace.GetProperty("kept").GetBoolean()));
            await after.SendAsync("traces", "subsidy", Sent.Span("later", Sent.TraceId(1), 78));
        }

        await using (var again = await RunningDashboard.StartAsync($"DataDirectory={directory}"))
        {
            await Eventually.True(async () => (await again.NamesAsync("kept=only")).Length > 0);
            Assert.Equal(3, (await again.GetAsync($"/api/views/traces/{Sent.TraceId(1)}")).GetProperty("spans").GetArrayLength());
            Assert.Equal((204, null), await ChangeAsync(again, HttpMethod.Delete, 1));
        }

        Assert.Empty(Directory.GetFiles(System.IO.Path.Combine(directory, "kept")));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task What_the_disk_does_not_take_is_not_said_to_be_kept()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-").FullName;
        // A file where the directory should be.
        await File.WriteAllTextAsync(System.IO.Path.Combine(directory, "kept"), "");
        await using var dashboard = await RunningDashboard.StartAsync($"DataDirectory={directory}");
        await dashboard.SendAsync("traces", "placement", Trace(1));

        Assert.Equal((503, "trace.not-written"), await ChangeAsync(dashboard, HttpMethod.Post, 1));
        Assert.Empty(await dashboard.NamesAsync("kept=only"));
    }

    private static byte[] Trace(int number) => Sent.Span($"trace {number}", Sent.TraceId(number), (ulong)number, start: Now(), end: Now());

    private static ulong Now() => (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());

    private static string Path(int trace) => $"/api/telemetry/traces/{Sent.TraceId(trace)}/keep";

    private static async Task<(int Status, string? Code)> ChangeAsync(RunningDashboard dashboard, HttpMethod method, int trace)
    {
        using var response = await dashboard.SendAsPersonAsync(method, Path(trace));
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }

    private static UInt128 Id(int number) => (UInt128)(number + 1);

    private static List<Span> Spans(string service, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => new Span { Origin = new Origin(service, "", []), Scope = "", TraceId = Id(i), Id = 1, Start = i, End = i })];
}
