using System.Text.Json;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>Spans as OTLP JSON.</summary>
internal static class SpanJson
{
    private const int Failed = 2;

    public static void WriteAll(Utf8JsonWriter json, IEnumerable<Span> spans) =>
        OtlpJson.WriteFrame(json, OtlpNames.Spans, spans, span => (span.Origin, span.Scope), Write);

    private static void Write(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        json.WriteString("traceId", Ids.Hex(span.TraceId));
        json.WriteString("spanId", Ids.Hex(span.Id));
        if (span.ParentId != 0) json.WriteString("parentSpanId", Ids.Hex(span.ParentId));
        json.WriteString("name", span.Name);
        json.WriteNumber("kind", (int)span.Kind);
        OtlpJson.WriteNumber(json, "startTimeUnixNano", span.Start);
        OtlpJson.WriteNumber(json, "endTimeUnixNano", span.End);
        OtlpJson.WriteTags(json, span.Attributes);
        WriteEvents(json, span.Events);
        WriteLinks(json, span.Links);
        json.WriteStartObject("status");
        if (span.Message.Length > 0) json.WriteString("message", span.Message);
        if (span.IsError) json.WriteNumber("code", Failed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, SpanEvent[] events)
    {
        if (events.Length == 0) return;
        json.WriteStartArray("events");
        foreach (var e in events)
        {
            json.WriteStartObject();
            OtlpJson.WriteNumber(json, "timeUnixNano", e.At);
            json.WriteString("name", e.Name);
            OtlpJson.WriteTags(json, e.Attributes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, SpanLink[] links)
    {
        if (links.Length == 0) return;
        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("traceId", Ids.Hex(link.TraceId));
            json.WriteString("spanId", Ids.Hex(link.SpanId) ?? "");
            OtlpJson.WriteTags(json, link.Attributes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
