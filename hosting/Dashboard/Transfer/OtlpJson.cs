using System.Globalization;
using System.Text.Json;
using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>How the frame around the items of a signal is called in OTLP JSON.</summary>
internal sealed record OtlpNames(string Resources, string Scopes, string Items)
{
    public static OtlpNames Spans { get; } = new("resourceSpans", "scopeSpans", "spans");

    public static OtlpNames Logs { get; } = new("resourceLogs", "scopeLogs", "logRecords");

    public static OtlpNames Metrics { get; } = new("resourceMetrics", "scopeMetrics", "metrics");
}

/// <summary>Writes what the signals have in common as OTLP JSON: 64-bit numbers as text, ids as hexadecimal.</summary>
internal static class OtlpJson
{
    /// <summary>Writes one member, resources → scopes → items, into the object that is open.</summary>
    public static void WriteFrame<T>(Utf8JsonWriter json, OtlpNames names, IEnumerable<T> items, Func<T, (Origin Origin, string Scope)> of, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(names.Resources);
        foreach (var resource in items.GroupBy(item => of(item).Origin).GroupBy(group => Key(group.Key), StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteStartObject("resource");
            WriteTags(json, resource.First().Key.Attributes);
            json.WriteEndObject();
            json.WriteStartArray(names.Scopes);
            foreach (var scope in resource.SelectMany(group => group).GroupBy(item => of(item).Scope, StringComparer.Ordinal)) WriteScope(json, names, scope, write);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteTags(Utf8JsonWriter json, Tag[] tags)
    {
        if (tags.Length == 0) return;
        json.WriteStartArray("attributes");
        foreach (var tag in tags) WriteTag(json, tag);
        json.WriteEndArray();
    }

    /// <summary>Nanoseconds since 1970, and other numbers that JavaScript could not hold.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, long value) => json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Numbers that JSON has not (NaN, the infinities) are written as text.</summary>
    public static void WriteDouble(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        WriteDouble(json, value);
    }

    public static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static string Key(Origin origin) => $"{origin.Service}|{origin.Instance}|{Tags.Text(origin.Attributes)}";

    private static void WriteScope<T>(Utf8JsonWriter json, OtlpNames names, IGrouping<string, T> scope, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        json.WriteStartObject("scope");
        json.WriteString("name", scope.Key);
        json.WriteEndObject();
        json.WriteStartArray(names.Items);
        foreach (var item in scope) write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTag(Utf8JsonWriter json, Tag tag)
    {
        json.WriteStartObject();
        json.WriteString("key", tag.Key);
        json.WriteStartObject("value");
        WriteValue(json, tag.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: json.WriteString("stringValue", text); break;
            case bool flag: json.WriteBoolean("boolValue", flag); break;
            case long number: WriteNumber(json, "intValue", number); break;
            case double number: WriteDouble(json, "doubleValue", number); break;
            case object?[] list: WriteList(json, list); break;
            case Tag[] map:
                json.WriteStartObject("kvlistValue");
                json.WriteStartArray("values");
                foreach (var tag in map) WriteTag(json, tag);
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            default: throw new InvalidOperationException($"No OTLP value: {value.GetType()}");
        }
    }

    private static void WriteList(Utf8JsonWriter json, object?[] list)
    {
        json.WriteStartObject("arrayValue");
        json.WriteStartArray("values");
        foreach (var value in list)
        {
            json.WriteStartObject();
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
