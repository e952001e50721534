using System.Globalization;
using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Tests.Oracle;

/// <summary>What a message says, as text, read by the dashboard's decoder.</summary>
internal static class Told
{
    public static IEnumerable<string> Of(List<Chunk<Span>> chunks) => chunks.SelectMany(chunk => chunk.Items).Select(span => Join(
        Origin(span.Origin), span.Scope, span.TraceId.ToString("x32"), span.Id.ToString("x16"), span.ParentId.ToString("x16"), span.Name, (int)span.Kind, span.Start, span.End, span.IsError, span.Message,
        Pairs(span.Attributes),
        string.Join(';', span.Events.Select(e => Join(e.Name, e.At, Pairs(e.Attributes)))),
        string.Join(';', span.Links.Select(l => Join(l.TraceId.ToString("x32"), l.SpanId.ToString("x16"), Pairs(l.Attributes))))));

    public static IEnumerable<string> Of(List<Chunk<LogEntry>> chunks) => chunks.SelectMany(chunk => chunk.Items).Select(log => Join(
        Origin(log.Origin), log.Scope, log.At, log.Severity, log.Body, log.TraceId.ToString("x32"), log.SpanId.ToString("x16"), Pairs(log.Attributes)));

    public static IEnumerable<string> Of(List<Chunk<MetricPoint>> chunks) => chunks.SelectMany(chunk => chunk.Items.Select(point => Join(
        Origin(chunk.Origin), point.Instrument.Meter, point.Instrument.Name, point.Instrument.Description, point.Instrument.Unit,
        Join(point.Instrument.Kind.ToString(), point.Instrument.IsDelta, point.At, point.Value, point.Count, string.Join(' ', point.Buckets), Numbers(point.Bounds), Numbers(point.Quantiles),
            point.Exemplar is { } e ? Join(e.At, e.Value, e.TraceId.ToString("x32"), e.SpanId.ToString("x16")) : "", Pairs(point.Attributes)))));

    public static string Join(params object?[] parts) => string.Join('|', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));

    public static string Numbers(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static string Text(string? text) => text ?? "";

    private static string Origin(Origin origin) => Join(origin.Service, origin.Instance, Pairs(origin.Attributes));

    private static string Pairs(Tag[] tags) => string.Join(',', tags.Select(tag => $"{tag.Key}={Tags.Text(tag.Value)}"));
}
