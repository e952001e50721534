using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>
/// Several series as one: what all instances and all dimensions measured together. Each process sends at its own moments, so the
/// time is cut into equal pieces, and in each of them is counted what every series gained.
/// </summary>
internal static class Merged
{
    private const int Pieces = 60;

    /// <summary>No piece is shorter: the processes send every few seconds.</summary>
    private const long Shortest = 5_000_000_000;

    /// <summary>
    /// Of histograms: time, P50, P90, P99, count per second. Of counters: time, sum per second. Others cannot be added up: none.
    /// Percentiles come from the added buckets, since percentiles themselves cannot be added.
    /// </summary>
    public static List<double?[]> Of(MetricKind kind, List<Series> all, long from, long to)
    {
        if (kind is not MetricKind.Histogram and not MetricKind.Counter) return [];
        // Buckets with other bounds cannot be added to these.
        var bounds = all.GroupBy(series => string.Join(' ', series.Bounds), StringComparer.Ordinal).MaxBy(group => group.Count())?.First().Bounds ?? [];
        var samples = all.Where(series => series.Bounds.SequenceEqual(bounds)).Select(series => series.Since(from)).ToList();
        var step = Math.Max(Shortest, (to - from) / Pieces);
        var points = new List<double?[]>();
        for (var end = from + step; end <= to; end += step)
        {
            var gains = samples.Select(one => Gain(one, end - step, end)).OfType<(Sample Before, Sample Now)>().ToList();
            if (gains.Count > 0) points.Add(kind == MetricKind.Histogram ? Histogram(gains, bounds, step, end) : [UnixTime.Milliseconds(end), gains.Sum(Added) * 1e9 / step]);
        }

        return points;
    }

    /// <summary>The totals at the beginning and at the end of a piece; null where the series has none there yet, or no longer.</summary>
    private static (Sample Before, Sample Now)? Gain(List<Sample> samples, long begin, long end)
    {
        var now = samples.FindLastIndex(sample => sample.At <= end);
        var before = samples.FindLastIndex(sample => sample.At <= begin);
        // A series that begins within the piece: what was there at its first sample came before.
        if (before < 0) before = 0;
        return now < 0 || now == before ? null : (samples[before], samples[now]);
    }

    private static double Added((Sample Before, Sample Now) gain) => gain.Now.Value < gain.Before.Value ? gain.Now.Value : gain.Now.Value - gain.Before.Value;

    private static double?[] Histogram(List<(Sample Before, Sample Now)> gains, double[] bounds, long step, long end)
    {
        var counts = new long[bounds.Length + 1];
        foreach (var (before, now) in gains)
        {
            var added = Percentiles.Between(before, now);
            for (var i = 0; i < Math.Min(counts.Length, added.Length); i++) counts[i] += added[i];
        }

        double? Share(double share) => Percentiles.Of(counts, bounds, share);
        return [UnixTime.Milliseconds(end), Share(0.5), Share(0.9), Share(0.99), counts.Sum(count => (double)count) * 1e9 / step];
    }
}
