using System.Globalization;
using Google.Protobuf;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Tests.Oracle.Generated;

namespace XibuPlan.Dashboard.Tests.Oracle;

/// <summary>What a message says, as text, read by the generated classes.</summary>
internal static class Expected
{
    public static IEnumerable<string> Of(TracesData data) =>
        from resource in data.ResourceSpans
        from scope in resource.ScopeSpans
        from span in scope.Spans
        let status = span.Status
        select Told.Join(
            Origin(resource.Resource), Told.Text(scope.Scope.Name), Hex(span.TraceId, 16), Hex(span.SpanId, 8), Hex(span.ParentSpanId, 8), span.Name, span.Kind is >= 0 and <= 5 ? span.Kind : 0,
            Time(span.StartTimeUnixNano), Time(span.EndTimeUnixNano), status?.Code == 2, status?.Message ?? "", Pairs(span.Attributes),
            string.Join(';', span.Events.Select(e => Told.Join(e.Name, Time(e.TimeUnixNano), Pairs(e.Attributes)))),
            string.Join(';', span.Links.Select(l => Told.Join(Hex(l.TraceId, 16), Hex(l.SpanId, 8), Pairs(l.Attributes)))));

    public static IEnumerable<string> Of(LogsData data) =>
        from resource in data.ResourceLogs
        from scope in resource.ScopeLogs
        from log in scope.LogRecords
        select Told.Join(
            Origin(resource.Resource), Told.Text(scope.Scope.Name), Time(log.TimeUnixNano != 0 ? log.TimeUnixNano : log.ObservedTimeUnixNano), log.SeverityNumber,
            log.Body is null ? "" : Value(log.Body), Hex(log.TraceId, 16), Hex(log.SpanId, 8), Pairs(log.Attributes));

    public static IEnumerable<string> Of(MetricsData data) =>
        from resource in data.ResourceMetrics
        from scope in resource.ScopeMetrics
        from metric in scope.Metrics
        from point in Points(metric)
        select Told.Join(Origin(resource.Resource), Told.Text(scope.Scope.Name), metric.Name, metric.Description, metric.Unit, point);

    private static IEnumerable<string> Points(OtlpMetric metric) => metric.DataCase switch
    {
        OtlpMetric.DataOneofCase.Gauge => metric.Gauge.DataPoints.Select(p => Number("Gauge", false, p)),
        OtlpMetric.DataOneofCase.Sum => metric.Sum.DataPoints.Select(p => Number(metric.Sum.IsMonotonic ? "Counter" : "UpDownSum", metric.Sum.AggregationTemporality == 1, p)),
        OtlpMetric.DataOneofCase.Histogram => metric.Histogram.DataPoints.Select(p => Told.Join("Histogram", metric.Histogram.AggregationTemporality == 1, Time(p.TimeUnixNano), p.Sum, Count(p.Count),
            string.Join(' ', p.BucketCounts), Told.Numbers(p.ExplicitBounds), "", Exemplar(p.Exemplars), Pairs(p.Attributes))),
        OtlpMetric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints.Select(p => Exponential(p, metric.ExponentialHistogram.AggregationTemporality == 1)),
        OtlpMetric.DataOneofCase.Summary => metric.Summary.DataPoints.Select(p => Told.Join("Summary", false, Time(p.TimeUnixNano), p.Sum, Count(p.Count),
            "", Told.Numbers(p.QuantileValues.Select(q => q.Quantile)), Told.Numbers(p.QuantileValues.Select(q => q.Value)), "", Pairs(p.Attributes))),
        _ => [],
    };

    private static string Number(string kind, bool delta, NumberDataPoint point) => Told.Join(
        kind, delta, Time(point.TimeUnixNano), point.ValueCase == NumberDataPoint.ValueOneofCase.AsInt ? point.AsInt : point.AsDouble, 0, "", "", "", Exemplar(point.Exemplars), Pairs(point.Attributes));

    private static string Exponential(ExponentialHistogramDataPoint point, bool delta)
    {
        var growth = Math.Pow(2, Math.Pow(2, -point.Scale));
        var bounds = Enumerable.Range(0, point.Positive.BucketCounts.Count + 1).Select(i => Math.Pow(growth, point.Positive.Offset + i));
        return Told.Join("Histogram", delta, Time(point.TimeUnixNano), point.Sum, Count(point.Count), string.Join(' ', [point.ZeroCount, .. point.Positive.BucketCounts, 0]), Told.Numbers(bounds), "",
            Exemplar(point.Exemplars), Pairs(point.Attributes));
    }

    /// <summary>The last one that knows its trace.</summary>
    private static string Exemplar(IEnumerable<OtlpExemplar> exemplars) => exemplars.Where(e => Hex(e.TraceId, 16).Trim('0').Length > 0)
        .Select(e => Told.Join(Time(e.TimeUnixNano), e.ValueCase == OtlpExemplar.ValueOneofCase.AsInt ? e.AsInt : e.AsDouble, Hex(e.TraceId, 16), Hex(e.SpanId, 8))).LastOrDefault("");

    private static string Origin(Resource resource)
    {
        string First(string key) => resource.Attributes.FirstOrDefault(pair => pair.Key == key) is { } found ? Value(found.Value) : "";
        var service = First("service.name");
        return Told.Join(service.Length == 0 ? "unknown" : service, First("service.instance.id"), Pairs(resource.Attributes));
    }

    private static string Pairs(IEnumerable<KeyValue> pairs) => string.Join(',', pairs.Select(pair => $"{pair.Key}={Value(pair.Value)}"));

    private static string Value(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.ArrayValue => $"[{string.Join(", ", value.ArrayValue.Values.Select(Value))}]",
        AnyValue.ValueOneofCase.KvlistValue => $"{{{string.Join(", ", value.KvlistValue.Values.Select(pair => $"{pair.Key}={Value(pair.Value)}"))}}}",
        AnyValue.ValueOneofCase.BytesValue => value.BytesValue.ToBase64(),
        _ => "",
    };

    private static string Hex(ByteString id, int length) => id.Length == length ? Convert.ToHexStringLower(id.Span) : new string('0', 2 * length);

    private static ulong Count(ulong number) => Math.Min(number, OtlpLimits.Count);

    private static long Time(ulong nanoseconds) => nanoseconds > long.MaxValue ? long.MaxValue : (long)nanoseconds;
}
