using System.Globalization;
using XibuPlan.Dashboard.Api;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class StoreTests
{
    [Fact]
    public void A_noisy_service_pushes_out_its_own_spans_and_nobody_elses()
    {
        var store = new TraceStore(new DashboardSettings { SpansPerService = 10 });
        store.Add(Spans("quiet", 0, 5));
        store.Add(Spans("noisy", 100, 1000));

        Assert.Equal(5, store.CountByService()["quiet"]);
        Assert.Equal(10, store.CountByService()["noisy"]);
        Assert.Equal(15, store.Select(_ => true, trace => trace.Id).Count);
        Assert.Single(store.Find(Id(1)));
        Assert.Empty(store.Find(Id(100)));
        Assert.Single(store.Find(Id(1099)));
    }

    [Fact]
    public void Services_beyond_the_limit_and_spans_without_ids_are_refused()
    {
        var store = new TraceStore(new DashboardSettings { Services = 2 });

        Assert.Equal(0, store.Add(Spans("a", 0, 1)) + store.Add(Spans("b", 10, 1)));
        Assert.Equal(1, store.Add(Spans("c", 20, 1)));
        Assert.Equal(1, store.Add([new Span { Origin = new Origin("a", "", []), Scope = "" }]));
    }

    [Fact]
    public void What_is_too_old_goes()
    {
        var store = new TraceStore(new DashboardSettings());
        store.Add(Spans("a", 0, 10));
        store.Expire(before: 5);

        Assert.Equal(5, store.CountByService()["a"]);
        Assert.Empty(store.Find(Id(0)));
    }

    [Fact]
    public void A_service_whose_attributes_never_repeat_runs_into_its_own_limit()
    {
        var store = new MetricStore(new DashboardSettings { SeriesPerService = 3 });
        var refused = Enumerable.Range(0, 10).Sum(i => store.Add(new Origin("a", "", []), [Point(i.ToString(CultureInfo.InvariantCulture))]));

        Assert.Equal(7, refused);
        Assert.Equal(0, store.Add(new Origin("b", "", []), [Point("x")]));
    }

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.25, 5)]
    [InlineData(0.75, 15)]
    [InlineData(1.0, 20)]
    public void Percentiles_lie_on_a_line_through_their_bucket(double share, double value) => Assert.Equal(value, Percentiles.Of([2, 2, 0], [10, 20], share));

    [Fact]
    public void Percentiles_of_nothing_are_nothing_and_above_all_bounds_only_the_last_bound_is_known()
    {
        Assert.Null(Percentiles.Of([0, 0], [1], 0.5));
        Assert.Equal(20, Percentiles.Of([0, 0, 5], [10, 20], 0.5));
    }

    [Fact]
    public async Task Everything_is_there_again_after_a_restart_even_when_the_last_write_was_cut_off()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-").FullName;
        await using (var before = await RunningDashboard.StartAsync($"DataDirectory={directory}"))
        {
            await before.SendAsync("traces", "../placement", Sent.Span(start: Now(), end: Now()));
            await before.SendAsync("logs", "../placement", Sent.Log("kept", at: Now()));
            await before.SendAsync("metrics", "../placement", Sent.Counter("calls", 3, Now()));
        }

        var file = Directory.GetFiles(directory, "*.segment", SearchOption.AllDirectories).Single(f => f.Contains("traces", StringComparison.Ordinal));
        await File.AppendAllBytesAsync(file, [200, 0, 0, 0, 1, 2, 3, 4, 5]);

        await using var after = await RunningDashboard.StartAsync($"DataDirectory={directory}");
        for (var i = 0; i < 200 && (await after.GetAsync("/api/telemetry/metrics")).GetArrayLength() == 0; i++) await Task.Delay(20);

        Assert.Equal(["GET /terms"], await after.NamesAsync("service=../placement"));
        Assert.Equal("kept", (await after.GetAsync("/api/views/logs")).GetProperty("items")[0].GetProperty("body").GetString());
        Assert.Equal("calls", (await after.GetAsync("/api/telemetry/metrics?service=../placement"))[0].GetProperty("name").GetString());
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(directory)!, "placement"));
        Directory.Delete(directory, recursive: true);
    }

    private static ulong Now() => (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());

    private static UInt128 Id(int number) => (UInt128)(number + 1);

    private static List<Span> Spans(string service, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => new Span { Origin = new Origin(service, "", []), Scope = "", TraceId = Id(i), Id = 1, Start = i, End = i })];

    private static MetricPoint Point(string tag) =>
        new() { Instrument = new Instrument("m", "n", "", "", MetricKind.Counter, IsDelta: false), At = 1, Attributes = [new Tag("id", tag)] };
}
