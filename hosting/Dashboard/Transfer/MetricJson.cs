using System.Text.Json;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>The values of one series, as they are taken out of the store.</summary>
internal sealed record KeptSeries(string Service, string Instance, Instrument Instrument, Tag[] Attributes, double[] Bounds, List<Sample> Samples, List<Exemplar> Exemplars)
{
    public Origin Origin { get; } = new(
        Service, Instance, [new Tag("service.name", Service), .. Instance.Length == 0 ? Array.Empty<Tag>() : [new Tag("service.instance.id", Instance)]]);
}

/// <summary>Metrics as OTLP JSON. Deltas were added up when they came: everything is written as totals.</summary>
internal static class MetricJson
{
    private const int Cumulative = 2;

    public static void WriteAll(Utf8JsonWriter json, IEnumerable<KeptSeries> series) =>
        OtlpJson.WriteFrame(json, OtlpNames.Metrics, series, one => (one.Origin, one.Instrument.Meter), Write);

    private static void Write(Utf8JsonWriter json, KeptSeries series)
    {
        var (name, description, unit, kind) = (series.Instrument.Name, series.Instrument.Description, series.Instrument.Unit, series.Instrument.Kind);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("description", description);
        json.WriteString("unit", unit);
        json.WriteStartObject(kind switch { MetricKind.Gauge => "gauge", MetricKind.Histogram => "histogram", MetricKind.Summary => "summary", _ => "sum" });
        if (kind is not MetricKind.Gauge and not MetricKind.Summary) json.WriteNumber("aggregationTemporality", Cumulative);
        if (kind == MetricKind.Counter) json.WriteBoolean("isMonotonic", true);
        json.WriteStartArray("dataPoints");
        foreach (var sample in series.Samples) WritePoint(json, series, sample);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, KeptSeries series, Sample sample)
    {
        json.WriteStartObject();
        OtlpJson.WriteTags(json, series.Attributes);
        OtlpJson.WriteNumber(json, "timeUnixNano", sample.At);
        switch (series.Instrument.Kind)
        {
            case MetricKind.Histogram:
                WriteTotals(json, sample);
                WriteNumbers(json, "bucketCounts", sample.Buckets, (writer, count) => writer.WriteStringValue($"{count}"));
                WriteNumbers(json, "explicitBounds", series.Bounds, OtlpJson.WriteDouble);
                break;
            case MetricKind.Summary:
                WriteTotals(json, sample);
                WriteNumbers(json, "quantileValues", [.. series.Bounds.Zip(sample.Quantiles)], WriteQuantile);
                break;
            default: OtlpJson.WriteDouble(json, "asDouble", sample.Value); break;
        }

        // Exemplars stand with the last point only: they belong to the series.
        if (sample.At == series.Samples[^1].At && series.Exemplars.Count > 0) WriteNumbers(json, "exemplars", [.. series.Exemplars], WriteExemplar);
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, Sample sample)
    {
        OtlpJson.WriteNumber(json, "count", sample.Count);
        OtlpJson.WriteDouble(json, "sum", sample.Value);
    }

    private static void WriteNumbers<T>(Utf8JsonWriter json, string name, T[] values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(json, value);
        json.WriteEndArray();
    }

    private static void WriteQuantile(Utf8JsonWriter json, (double Share, double Value) quantile)
    {
        json.WriteStartObject();
        OtlpJson.WriteDouble(json, "quantile", quantile.Share);
        OtlpJson.WriteDouble(json, "value", quantile.Value);
        json.WriteEndObject();
    }

    private static void WriteExemplar(Utf8JsonWriter json, Exemplar exemplar)
    {
        json.WriteStartObject();
        OtlpJson.WriteNumber(json, "timeUnixNano", exemplar.At);
        OtlpJson.WriteDouble(json, "asDouble", exemplar.Value);
        json.WriteString("traceId", Ids.Hex(exemplar.TraceId));
        json.WriteString("spanId", Ids.Hex(exemplar.SpanId) ?? "");
        json.WriteEndObject();
    }
}
