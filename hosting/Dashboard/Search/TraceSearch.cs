using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Search;

/// <summary>Whether a trace fits a search: for each condition some span does, and for a negated one none.</summary>
internal sealed class TraceSearch(string? text)
{
    private readonly List<Term> _terms = SearchText.Parse(text);

    public bool Fits(Trace trace) => _terms.TrueForAll(term => Holds(term, trace) != term.Not);

    private static bool Holds(Term term, Trace trace) => term.Name switch
    {
        "duration" => SearchText.DurationFits(UnixTime.Milliseconds(trace.Duration), term.Value),
        "status" => term.Value.Equals("error", StringComparison.OrdinalIgnoreCase) == trace.Errors > 0,
        _ => trace.Spans.Any(span => Holds(term, span)),
    };

    /// <summary>Whether the span fits a condition about spans.</summary>
    public static bool Holds(Term term, Span span) => term.Name switch
    {
        "resource" => span.Origin.Service.Equals(term.Value, StringComparison.OrdinalIgnoreCase),
        "" => HasText(span, term.Value),
        _ => Tags.Find(span.Attributes, term.Name[1..]) is { } value && SearchText.ValueFits(Tags.Text(value), term.Value),
    };

    private static bool HasText(Span span, string text) =>
        span.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || span.Message.Contains(text, StringComparison.OrdinalIgnoreCase)
        || span.Origin.Service.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Tags.Contain(span.Attributes, text)
        || Array.Exists(span.Events, e => e.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || Tags.Contain(e.Attributes, text))
        || Ids.Hex(span.TraceId).StartsWith(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether a span by itself fits a search.</summary>
internal sealed class SpanSearch(string? text)
{
    private readonly List<Term> _terms = SearchText.Parse(text);

    public bool Fits(Span span) => _terms.TrueForAll(term => Holds(term, span) != term.Not);

    private static bool Holds(Term term, Span span) => term.Name switch
    {
        "duration" => SearchText.DurationFits(UnixTime.Milliseconds(span.Duration), term.Value),
        "status" => term.Value.Equals("error", StringComparison.OrdinalIgnoreCase) == span.IsError,
        _ => TraceSearch.Holds(term, span),
    };
}

/// <summary>Whether a log entry fits a search.</summary>
internal sealed class LogSearch(string? text, int severity, UInt128? trace)
{
    private readonly List<Term> _terms = SearchText.Parse(text);

    public bool Fits(LogEntry entry) =>
        entry.Severity >= severity && (trace is null || entry.TraceId == trace) && _terms.TrueForAll(term => Holds(term, entry) != term.Not);

    private static bool Holds(Term term, LogEntry entry) => term.Name switch
    {
        "resource" => entry.Origin.Service.Equals(term.Value, StringComparison.OrdinalIgnoreCase),
        "status" => term.Value.Equals("error", StringComparison.OrdinalIgnoreCase) == entry.Severity >= 17,
        "duration" => true,
        "" => entry.Body.Contains(term.Value, StringComparison.OrdinalIgnoreCase) || entry.Scope.Contains(term.Value, StringComparison.OrdinalIgnoreCase)
            || Tags.Contain(entry.Attributes, term.Value),
        _ => Tags.Find(entry.Attributes, term.Name[1..]) is { } value && SearchText.ValueFits(Tags.Text(value), term.Value),
    };
}

/// <summary>Ids as everybody writes them: lower-case hexadecimal.</summary>
internal static class Ids
{
    public static string Hex(UInt128 id) => id.ToString("x32");

    public static string? Hex(ulong id) => id == 0 ? null : id.ToString("x16");

    public static UInt128? Trace(string? text) =>
        UInt128.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var id) ? id : null;
}
