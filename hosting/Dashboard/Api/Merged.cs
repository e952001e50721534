using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>
/// Several series as one: what all instances and all dimensions measured together. Each process sends at its own moments and at its
/// own pace, so the time is cut into equal pieces, and what a series gained between two reports is spread over the time between them.
/// </summary>
internal static class Merged
{
    private const int Pieces = 60;

    /// <summary>No piece is shorter: the processes send every few seconds.</summary>
    private const long Shortest = 5_000_000_000;

    /// <summary>OTLP's own interval. Who sends more rarely is not waited for longer.</summary>
    private const long Longest = 60_000_000_000;

    /// <summary>
    /// Of histograms: time, P50, P90, P99, count per second. Of counters: time, sum per second. Others cannot be added up: none.
    /// Percentiles come from the added buckets, since percentiles themselves cannot be added.
    /// </summary>
    public static List<double?[]> Of(MetricKind kind, List<Series> all, long from, long to)
    {
        if (kind is not MetricKind.Histogram and not MetricKind.Counter) return [];
        // Buckets with other bounds cannot be added to these.
        var bounds = all.GroupBy(series => string.Join(' ', series.Bounds), StringComparer.Ordinal).MaxBy(group => group.Count())?.First().Bounds ?? [];
        var step = Math.Max(Shortest, (to - from) / Pieces);
        var samples = all.Where(series => series.Bounds.SequenceEqual(bounds)).Select(series => Thinned(series.Since(from), step / 2)).ToList();
        var until = KnownUntil(samples, to);
        double[]?[] gained = new double[Math.Max(0, (until - from + step - 1) / step)][];
        foreach (var one in samples)
        {
            foreach (var (before, now) in one.Zip(one.Skip(1))) Spread(Gain(kind, before, now), before.At - from, now.At - from, step, gained);
        }

        return [.. gained.Select((gain, i) => gain is null ? null : Point(kind, gain, bounds, from + (i * step), Math.Min(from + ((i + 1) * step), until))).OfType<double?[]>()];
    }

    /// <summary>Samples that lie closer to each other than half a piece tell no more than one of them.</summary>
    private static List<Sample> Thinned(List<Sample> samples, long apart)
    {
        var kept = new List<Sample>();
        foreach (var sample in samples)
        {
            if (kept.Count == 0 || sample.At - kept[^1].At >= apart) kept.Add(sample);
        }

        if (kept[^1].At != samples[^1].At) kept.Add(samples[^1]);
        return kept;
    }

    /// <summary>Until when all have told. What one that still sends did since is not known yet; who is silent for longer than usual has ended.</summary>
    private static long KnownUntil(List<List<Sample>> all, long to) => all
        .Where(samples => samples.Count > 1 && to - samples[^1].At < 2 * Math.Clamp(samples[^1].At - samples[^2].At, Shortest, Longest))
        .Select(samples => samples[^1].At).Append(to).Min();

    /// <summary>Of a counter one number, of a histogram one per bucket. A total that is smaller than before began anew: its process was restarted.</summary>
    private static double[] Gain(MetricKind kind, Sample before, Sample now) => kind == MetricKind.Histogram
        ? Array.ConvertAll(Percentiles.Between(before, now), count => (double)count)
        : [now.Value < before.Value ? now.Value : now.Value - before.Value];

    /// <summary>Nobody knows when between two reports it came: each piece gets as much as it has of the time. Times count from the first piece's beginning.</summary>
    private static void Spread(double[] gain, long begin, long end, long step, double[]?[] pieces)
    {
        for (var i = Math.Max(0, begin / step); i < pieces.Length && i * step < end; i++)
        {
            var share = (Math.Min(end, (i + 1) * step) - Math.Max(begin, i * step)) / (double)(end - begin);
            var piece = pieces[i] ??= new double[gain.Length];
            for (var n = 0; n < Math.Min(piece.Length, gain.Length); n++) piece[n] += gain[n] * share;
        }
    }

    private static double?[] Point(MetricKind kind, double[] gain, double[] bounds, long begin, long end)
    {
        var rate = gain.Sum() * 1e9 / (end - begin);
        double? Share(double share) => Percentiles.Of(gain, bounds, share);
        return kind == MetricKind.Histogram ? [UnixTime.Milliseconds(end), Share(0.5), Share(0.9), Share(0.99), rate] : [UnixTime.Milliseconds(end), rate];
    }
}
