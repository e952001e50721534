using Google.Protobuf;
using XibuPlan.Dashboard.Tests.Oracle.Generated;

namespace XibuPlan.Dashboard.Tests.Oracle;

/// <summary>Makes messages of every shape, also those that no sender would make; the same seed makes the same message.</summary>
internal sealed class Messages(int seed)
{
    private static readonly string[] Texts = ["", "a", "http.route", "审核 通过", "emoji 🎓", new('x', 300), "line\nbreak", "\0"];

    private readonly Random _random = new(seed);

    public TracesData Traces() => new() { ResourceSpans = { Many(() => new ResourceSpans { Resource = Resource(), SchemaUrl = Text(), ScopeSpans = { Many(() => new ScopeSpans { Scope = Scope(), SchemaUrl = Text(), Spans = { Many(Span) } }) } }) } };

    public LogsData Logs() => new() { ResourceLogs = { Many(() => new ResourceLogs { Resource = Resource(), ScopeLogs = { Many(() => new ScopeLogs { Scope = Scope(), SchemaUrl = Text(), LogRecords = { Many(Log) } }) } }) } };

    public MetricsData Metrics() => new() { ResourceMetrics = { Many(() => new ResourceMetrics { Resource = Resource(), ScopeMetrics = { Many(() => new ScopeMetrics { Scope = Scope(), Metrics = { Many(Metric) } }) } }) } };

    private OtlpSpan Span() => new()
    {
        TraceId = Id(16),
        SpanId = Id(8),
        ParentSpanId = Id(8),
        TraceState = Text(),
        Name = Text(),
        Kind = _random.Next(0, 8),
        StartTimeUnixNano = Number(),
        EndTimeUnixNano = Number(),
        Attributes = { Many(Pair) },
        DroppedAttributesCount = (uint)_random.Next(5),
        Flags = (uint)_random.Next(),
        Events = { Many(() => new OtlpSpan.Types.Event { Name = Text(), TimeUnixNano = Number(), Attributes = { Many(Pair) } }) },
        Links = { Many(() => new OtlpSpan.Types.Link { TraceId = Id(16), SpanId = Id(8), TraceState = Text(), Attributes = { Many(Pair) }, Flags = 1 }) },
        Status = Maybe(() => new OtlpSpan.Types.Status { Message = Text(), Code = _random.Next(3) }),
    };

    private OtlpLog Log() => new()
    {
        TimeUnixNano = Number(),
        ObservedTimeUnixNano = Number(),
        SeverityNumber = _random.Next(0, 25),
        SeverityText = Text(),
        Body = Maybe(() => Value(0)),
        Attributes = { Many(Pair) },
        TraceId = Id(16),
        SpanId = Id(8),
        Flags = 1,
        EventName = Text(),
    };

    private OtlpMetric Metric()
    {
        var metric = new OtlpMetric { Name = Text(), Description = Text(), Unit = Text() };
        switch (_random.Next(6))
        {
            case 0: metric.Gauge = new Gauge { DataPoints = { Many(NumberPoint) } }; break;
            case 1: metric.Sum = new Sum { DataPoints = { Many(NumberPoint) }, AggregationTemporality = _random.Next(3), IsMonotonic = Coin() }; break;
            case 2: metric.Histogram = new Histogram { DataPoints = { Many(HistogramPoint) }, AggregationTemporality = _random.Next(3) }; break;
            case 3: metric.ExponentialHistogram = new ExponentialHistogram { DataPoints = { Many(ExponentialPoint) }, AggregationTemporality = _random.Next(3) }; break;
            case 4: metric.Summary = new Summary { DataPoints = { Many(SummaryPoint) } }; break;
            default: break;
        }

        return metric;
    }

    private NumberDataPoint NumberPoint()
    {
        var point = new NumberDataPoint { StartTimeUnixNano = Number(), TimeUnixNano = Number(), Attributes = { Many(Pair) }, Exemplars = { Many(Exemplar) }, Flags = 1 };
        if (Coin()) point.AsDouble = Double();
        else point.AsInt = _random.Next(int.MinValue, int.MaxValue);
        return point;
    }

    private HistogramDataPoint HistogramPoint()
    {
        var point = new HistogramDataPoint { TimeUnixNano = Number(), Count = Number(), Attributes = { Many(Pair) }, Exemplars = { Many(Exemplar) } };
        if (Coin()) point.Sum = Double();
        if (Coin()) point.Min = Double();
        var bounds = _random.Next(20);
        point.ExplicitBounds.AddRange(Enumerable.Range(0, bounds).Select(i => i * 1.5));
        point.BucketCounts.AddRange(Enumerable.Range(0, bounds + 1).Select(_ => (ulong)_random.Next(1000)));
        return point;
    }

    private ExponentialHistogramDataPoint ExponentialPoint() => new()
    {
        TimeUnixNano = Number(),
        Count = Number(),
        Sum = Double(),
        Scale = _random.Next(-4, 9),
        ZeroCount = (ulong)_random.Next(9),
        Attributes = { Many(Pair) },
        Positive = new ExponentialHistogramDataPoint.Types.Buckets { Offset = _random.Next(-20, 20), BucketCounts = { Enumerable.Range(0, _random.Next(20)).Select(_ => (ulong)_random.Next(1000)) } },
        Negative = new ExponentialHistogramDataPoint.Types.Buckets { Offset = 1, BucketCounts = { 1, 2 } },
    };

    private SummaryDataPoint SummaryPoint() => new()
    {
        TimeUnixNano = Number(),
        Count = Number(),
        Sum = Double(),
        Attributes = { Many(Pair) },
        QuantileValues = { Many(() => new SummaryDataPoint.Types.ValueAtQuantile { Quantile = _random.NextDouble(), Value = Double() }) },
    };

    private OtlpExemplar Exemplar()
    {
        var exemplar = new OtlpExemplar { TimeUnixNano = Number(), TraceId = Id(16), SpanId = Id(8), FilteredAttributes = { Many(Pair) } };
        if (Coin()) exemplar.AsDouble = Double();
        else exemplar.AsInt = -5;
        return exemplar;
    }

    private Resource Resource()
    {
        var resource = new Resource { Attributes = { Many(Pair) }, DroppedAttributesCount = 1 };
        if (Coin()) resource.Attributes.Add(new KeyValue { Key = "service.name", Value = new AnyValue { StringValue = Coin() ? "placement" : "审核" } });
        if (Coin()) resource.Attributes.Add(new KeyValue { Key = "service.instance.id", Value = new AnyValue { IntValue = 7 } });
        return resource;
    }

    private Scope Scope() => new() { Name = Text(), Version = Text(), Attributes = { Many(Pair) } };

    private KeyValue Pair() => new() { Key = Text(), Value = Maybe(() => Value(0)) };

    private AnyValue Value(int depth) => _random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => new AnyValue { StringValue = Text() },
        1 => new AnyValue { BoolValue = Coin() },
        2 => new AnyValue { IntValue = _random.NextInt64(long.MinValue, long.MaxValue) },
        3 => new AnyValue { DoubleValue = Double() },
        4 => new AnyValue { BytesValue = Id(_random.Next(9)) },
        5 => new AnyValue { ArrayValue = new ArrayValue { Values = { Many(() => Value(depth + 1)) } } },
        6 => new AnyValue { KvlistValue = new KeyValueList { Values = { Many(() => new KeyValue { Key = Text(), Value = Value(depth + 1) }) } } },
        _ => new AnyValue(),
    };

    /// <summary>Of the right length, of none, or of a wrong one.</summary>
    private ByteString Id(int length)
    {
        var bytes = new byte[_random.Next(5) switch { 0 => 0, 1 => length / 2, _ => length }];
        _random.NextBytes(bytes);
        return ByteString.CopyFrom(bytes);
    }

    private IEnumerable<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private T? Maybe<T>(Func<T> make)
        where T : class => Coin() ? make() : null;

    private string Text() => Texts[_random.Next(Texts.Length)];

    private ulong Number() => _random.Next(4) switch { 0 => 0, 1 => ulong.MaxValue, _ => (ulong)_random.NextInt64() };

    private double Double() => _random.Next(6) switch { 0 => double.NaN, 1 => double.NegativeInfinity, 2 => 0, _ => _random.NextDouble() * 1e6 };

    private bool Coin() => _random.Next(2) == 0;
}
