using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Search;

/// <summary>What a span is about, by the names that OpenTelemetry's conventions give its attributes.</summary>
internal static class SpanTypes
{
    private static readonly (string Prefix, string Type)[] Known = [("db.", "database"), ("messaging.", "messaging"), ("rpc.", "rpc"), ("http.", "http")];

    public static string Of(Span span)
    {
        foreach (var (prefix, type) in Known)
        {
            if (Array.Exists(span.Attributes, tag => tag.Key.StartsWith(prefix, StringComparison.Ordinal))) return type;
        }

        return span.Kind is SpanKind.Producer or SpanKind.Consumer ? "messaging" : "other";
    }
}
