using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>One value at one moment, without what the series knows already.</summary>
/// <param name="Value">Of a histogram and of a summary: the sum.</param>
internal readonly record struct Sample(long At, double Value, long Count, long[] Buckets, double[] Quantiles);

/// <summary>
/// The values of one instrument for one combination of attributes and one instance: the last minutes as they came, the last
/// twelve hours at one value per two minutes.
/// </summary>
internal sealed class Series(string instance, Tag[] attributes)
{
    private const int Kept = 360;
    private const long FineStep = 1_900_000_000;
    private const long CoarseStep = 120_000_000_000;
    private const int KeptExemplars = 20;

    private readonly Queue<Sample> _fine = new();
    private readonly Queue<Sample> _coarse = new();
    private readonly Queue<Exemplar> _exemplars = new();
    private Sample _total;
    private long _lastFine;
    private long _lastCoarse;

    public string Instance => instance;

    public Tag[] Attributes => attributes;

    public double[] Bounds { get; private set; } = [];

    public Sample Latest => _total;

    public IEnumerable<Exemplar> Exemplars => _exemplars;

    public void Add(MetricPoint point)
    {
        if (point.At <= _total.At) return;
        // Deltas are added up here, so that every reader sees totals.
        _total = point.Instrument.IsDelta ? Sum(point) : new Sample(point.At, point.Value, point.Count, point.Buckets, point.Quantiles);
        Bounds = point.Bounds;
        Keep(_fine, ref _lastFine, FineStep);
        Keep(_coarse, ref _lastCoarse, CoarseStep);
        if (point.Exemplar is not { } exemplar || _exemplars.LastOrDefault() == exemplar) return;
        _exemplars.Enqueue(exemplar);
        if (_exemplars.Count > KeptExemplars) _exemplars.Dequeue();
    }

    /// <summary>The samples since then, beginning with the last one before it, which tells what was there already.</summary>
    public List<Sample> Since(long from)
    {
        var source = _fine.TryPeek(out var first) && first.At <= from ? _fine : _coarse.Where(c => c.At < first.At).Concat(_fine);
        var samples = source.ToList();
        var begin = samples.FindLastIndex(sample => sample.At <= from);
        samples.RemoveRange(0, Math.Max(0, begin));
        if (samples.Count == 0 || samples[^1].At != _total.At) samples.Add(_total);
        return samples;
    }

    /// <summary>The samples from then to then, as they were kept.</summary>
    public List<Sample> Between(long from, long to) => [.. Since(from).Where(sample => sample.At >= from && sample.At <= to)];

    private void Keep(Queue<Sample> samples, ref long last, long step)
    {
        if (_total.At - last < step) return;
        last = _total.At;
        samples.Enqueue(_total);
        if (samples.Count > Kept) samples.Dequeue();
    }

    private Sample Sum(MetricPoint point)
    {
        var buckets = _total.Buckets is { } before && before.Length == point.Buckets.Length
            ? [.. before.Zip(point.Buckets, (a, b) => a + b)]
            : point.Buckets;
        return new Sample(point.At, _total.Value + point.Value, _total.Count + point.Count, buckets, point.Quantiles);
    }
}
