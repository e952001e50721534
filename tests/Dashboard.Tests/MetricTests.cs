using System.Text.Json;
using XibuPlan.Dashboard.Api;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class MetricTests
{
    private const long Second = 1_000_000_000;
    private const long Start = 1_000 * Second;

    private static readonly Instrument Delay = new("m", "delay", "", "s", MetricKind.Histogram, IsDelta: false);
    private static readonly Instrument Calls = new("m", "calls", "", "", MetricKind.Counter, IsDelta: false);

    [Fact]
    public void Percentiles_of_several_series_come_from_their_added_buckets()
    {
        // One replica answers 90 times below 10, the other ten times between 10 and 100, within the same minute.
        var fast = Histogram([0, 0, 0], [90, 0, 0]);
        var slow = Histogram([0, 0, 0], [0, 10, 0]);

        var point = Assert.Single(Merged.Of(MetricKind.Histogram, [fast, slow], Start, Start + (60 * Second)), p => p[4] > 0);

        Assert.Equal((10 * 50 / 90.0, 10.0), (point[1], point[2]));
        Assert.Equal(10 + (90 * 0.9), point[3]!.Value, precision: 6);
        Assert.Equal(100 / 5.0, point[4]);
    }

    [Fact]
    public void Counters_are_added_up_and_a_restart_of_one_process_does_not_make_the_sum_negative()
    {
        var (steady, restarted) = (Counter((1, 100), (4, 110)), Counter((1, 500), (4, 5)));

        Assert.Equal(15 / 5.0, Assert.Single(Merged.Of(MetricKind.Counter, [steady, restarted], Start, Start + (60 * Second)))[1]);
        Assert.Empty(Merged.Of(MetricKind.Gauge, [steady], Start, Start + (60 * Second)));
    }

    [Fact]
    public void What_a_slow_sender_counted_is_spread_over_the_time_since_its_report_before()
    {
        var slow = Counter((0, 0), (60, 60), (120, 180));

        var points = Merged.Of(MetricKind.Counter, [slow], Start, Start + (120 * Second));

        Assert.Equal(24, points.Count);
        Assert.All(points.Take(12), point => Assert.Equal(1, point[1]!.Value, precision: 6));
        Assert.All(points.Skip(12), point => Assert.Equal(2, point[1]!.Value, precision: 6));
    }

    [Fact]
    public void The_sum_ends_where_the_slowest_of_those_that_still_send_has_told_last()
    {
        var fast = Counter([.. Enumerable.Range(0, 13).Select(i => (i * 5, i * 5.0))]);
        var slow = Counter((0, 0), (40, 80));
        var ended = Counter((0, 0), (5, 500));

        var points = Merged.Of(MetricKind.Counter, [fast, slow, ended], Start, Start + (60 * Second));

        Assert.Equal(8, points.Count);
        Assert.All(points.Skip(1), point => Assert.Equal(1 + 2, point[1]!.Value, precision: 6));
    }

    [Fact]
    public void Buckets_with_other_bounds_are_left_out()
    {
        var odd = new Series("odd", []);
        odd.Add(Point(1, [0, 0], [7]));
        odd.Add(Point(4, [1000, 0], [7]));

        var point = Assert.Single(Merged.Of(MetricKind.Histogram, [Histogram([0, 0, 0], [4, 0, 0]), Histogram([0, 0, 0], [4, 0, 0]), odd], Start, Start + (60 * Second)), p => p[4] > 0);

        Assert.Equal(8 / 5.0, point[4]);
    }

    [Fact]
    public async Task The_chosen_dimensions_are_what_is_put_together_and_an_overflow_is_told()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("metrics", "placement", Sent.Counter("calls", 1, now, "a"), Sent.Counter("calls", 2, now, "b"));
        const string Path = "/api/telemetry/metrics/series?service=placement&meter=XibuPlan.Tests&name=calls";

        Assert.Equal(2, (await dashboard.GetAsync(Path)).GetProperty("total").GetInt32());
        var chosen = await dashboard.GetAsync($"{Path}&where=kind%3Da");
        Assert.Equal((1, false), (chosen.GetProperty("total").GetInt32(), chosen.GetProperty("overflow").GetBoolean()));
        Assert.Equal("""[{"name":"kind","values":["a","b"]}]""", chosen.GetProperty("dimensions").GetRawText());
        Assert.Equal(0, (await dashboard.GetAsync($"{Path}&where=kind%3Da&where=instance%3Dnone")).GetProperty("total").GetInt32());

        var overflow = Sent.Message().Text(1, "otel.metric.overflow").Bytes(2, Sent.Message().Varint(2, 1).Written).ToArray();
        var point = Sent.Message().Fixed64(3, now).Fixed64(4, 0).Bytes(7, overflow);
        await dashboard.SendAsync("metrics", "placement", Sent.Message().Text(1, "calls").Bytes(7, Sent.Message().Bytes(1, point.Written).Varint(2, 2).Varint(3, 1).Written).ToArray());
        Assert.True((await dashboard.GetAsync(Path)).GetProperty("overflow").GetBoolean());
    }

    [Fact]
    public async Task A_service_at_its_limit_of_series_is_told()
    {
        await using var dashboard = await RunningDashboard.StartAsync("SeriesPerService=2");
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("metrics", "placement", Sent.Counter("calls", 1, now, "a"), Sent.Counter("calls", 1, now, "b"), Sent.Counter("calls", 1, now, "c"));

        Assert.Equal(2, (await dashboard.GetAsync("/api/telemetry/metrics/series?service=placement&meter=XibuPlan.Tests&name=calls")).GetProperty("full").GetInt32());
    }

    [Fact]
    public async Task A_summary_shows_the_quantiles_that_its_sender_computed()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("metrics", "partner", Sent.Summary("answer.time", now, 12, (0.5, 0.2), (0.99, 3)));

        var chart = await dashboard.GetAsync("/api/telemetry/metrics/series?service=partner&meter=XibuPlan.Tests&name=answer.time");

        var series = chart.GetProperty("series")[0];
        Assert.Equal("Summary", chart.GetProperty("kind").GetString());
        Assert.Equal(("[0.5,0.99]", 12), (series.GetProperty("quantiles").GetRawText(), series.GetProperty("latest").GetInt32()));
        Assert.Equal([0.2, 3], series.GetProperty("points")[0].EnumerateArray().Skip(1).Select(value => value.GetDouble()));
        var exported = await dashboard.TextAsync("/api/telemetry/export?signal=metrics");
        Assert.Contains("""
            "quantileValues":[{"quantile":0.5,"value":0.2},{"quantile":0.99,"value":3}]
            """, JsonDocument.Parse(exported).RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_that_no_number_can_hold_are_shown_as_the_most_there_can_be()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = (ulong)UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendAsync("metrics", "placement", Sent.Histogram("delay", now - (2 * (ulong)Second), [1], 0, 0), Sent.Histogram("delay", now, [1], ulong.MaxValue, ulong.MaxValue));

        var series = (await dashboard.GetAsync("/api/telemetry/metrics/series?service=placement&meter=XibuPlan.Tests&name=delay")).GetProperty("series")[0];

        Assert.True(series.GetProperty("points")[0][1].GetDouble() <= 1);
    }

    private static Series Counter(params (int Second, double Total)[] told)
    {
        var series = new Series("", []);
        foreach (var (second, total) in told) series.Add(new MetricPoint { Instrument = Calls, At = Start + (second * Second), Value = total });
        return series;
    }

    private static Series Histogram(long[] before, long[] after)
    {
        var series = new Series("", []);
        series.Add(Point(1, before, [10, 100]));
        series.Add(Point(4, after, [10, 100]));
        return series;
    }

    private static MetricPoint Point(int second, long[] buckets, double[] bounds) =>
        new() { Instrument = Delay, At = Start + (second * Second), Count = buckets.Sum(), Buckets = buckets, Bounds = bounds };
}
