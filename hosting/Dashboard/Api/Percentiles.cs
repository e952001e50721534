using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>Percentiles from the buckets of histograms.</summary>
internal static class Percentiles
{
    /// <summary>For each pair of neighbours: time, P50, P90, P99 of what came between them, and how much came per second.</summary>
    public static IEnumerable<double?[]> Over(List<Sample> samples, double[] bounds) => samples.Zip(samples.Skip(1), (before, now) =>
    {
        var counts = Array.ConvertAll(Between(before, now), count => (double)count);
        var rate = Math.Max(0, now.Count < before.Count ? now.Count : now.Count - before.Count) * 1e9 / (now.At - before.At);
        return new[] { UnixTime.Milliseconds(now.At), Of(counts, bounds, 0.5), Of(counts, bounds, 0.9), Of(counts, bounds, 0.99), rate };
    });

    /// <summary>
    /// The value below which that share lies, by a straight line through the bucket; null without values. Above the last bound
    /// nothing is known but that bound. Counts may be fractions: of what came in a longer time.
    /// </summary>
    public static double? Of(double[] counts, double[] bounds, double share)
    {
        var total = counts.Sum();
        if (total <= 0 || bounds.Length == 0) return null;
        var rank = share * total;
        var seen = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            seen += counts[i];
            if (seen < rank || counts[i] == 0) continue;
            if (i >= bounds.Length) return bounds[^1];
            var low = i == 0 ? Math.Min(0, bounds[0]) : bounds[i - 1];
            return low + ((bounds[i] - low) * (rank - (seen - counts[i])) / counts[i]);
        }

        return bounds[^1];
    }

    /// <summary>What came between two totals, bucket by bucket. Totals that are smaller than before began anew.</summary>
    public static long[] Between(Sample before, Sample now)
    {
        var began = before.Buckets.Length != now.Buckets.Length || now.Count < before.Count;
        return began ? now.Buckets : [.. now.Buckets.Zip(before.Buckets, (a, b) => Math.Max(0, a - b))];
    }
}
