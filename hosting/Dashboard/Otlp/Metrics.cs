namespace XibuPlan.Dashboard.Otlp;

/// <summary>What an instrument measures and how its points are to be read.</summary>
internal enum MetricKind
{
    Gauge,

    /// <summary>A sum that goes up and down, such as requests in flight.</summary>
    UpDownSum,

    /// <summary>A sum that only grows.</summary>
    Counter,
    Histogram,

    /// <summary>Quantiles that the sender computed itself, as Prometheus has them.</summary>
    Summary,
}

/// <summary>An instrument as its points name it.</summary>
/// <param name="IsDelta">Points tell what was added since the last one, not the total.</param>
internal sealed record Instrument(string Meter, string Name, string Description, string Unit, MetricKind Kind, bool IsDelta);

/// <summary>One value of one series at one moment.</summary>
internal sealed class MetricPoint
{
    public required Instrument Instrument { get; init; }

    public Tag[] Attributes { get; set; } = [];

    public long At { get; set; }

    public double Value { get; set; }

    public long Count { get; set; }

    /// <summary>How many values lie at or below each bound; the last one counts those above all bounds.</summary>
    public long[] Buckets { get; set; } = [];

    /// <summary>Of a summary: which quantiles, 0 to 1.</summary>
    public double[] Bounds { get; set; } = [];

    /// <summary>Of a summary: the values of the quantiles.</summary>
    public double[] Quantiles { get; set; } = [];

    /// <summary>The latest value that knows the trace it was measured in.</summary>
    public Exemplar? Exemplar { get; set; }
}

internal sealed record Exemplar(long At, double Value, UInt128 TraceId, ulong SpanId);
