using System.Text.Json;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>Log entries as OTLP JSON.</summary>
internal static class LogJson
{
    public static void WriteAll(Utf8JsonWriter json, IEnumerable<LogEntry> entries) =>
        OtlpJson.WriteFrame(json, OtlpNames.Logs, entries, entry => (entry.Origin, entry.Scope), Write);

    private static void Write(Utf8JsonWriter json, LogEntry entry)
    {
        json.WriteStartObject();
        OtlpJson.WriteNumber(json, "timeUnixNano", entry.At);
        json.WriteNumber("severityNumber", entry.Severity);
        json.WriteStartObject("body");
        json.WriteString("stringValue", entry.Body);
        json.WriteEndObject();
        OtlpJson.WriteTags(json, entry.Attributes);
        if (entry.TraceId != 0) json.WriteString("traceId", Ids.Hex(entry.TraceId));
        if (entry.SpanId != 0) json.WriteString("spanId", Ids.Hex(entry.SpanId));
        json.WriteEndObject();
    }
}
