using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>A trace in a list. Times are milliseconds since 1970.</summary>
internal sealed record TraceSummary(
    string Id, string Service, string Name, double Start, double Duration, int Spans, int Errors, bool Kept, IEnumerable<ServiceShare> Services)
{
    private const int LongestQuery = 120;

    public static TraceSummary Of(Trace trace)
    {
        var first = trace.First;
        var services = trace.Spans.GroupBy(span => span.Origin.Service, StringComparer.Ordinal)
            .Select(group => new ServiceShare(group.Key, group.Count(), group.Count(span => span.IsError))).ToList();
        return new TraceSummary(
            Ids.Hex(trace.Id), first.Origin.Service, NameOf(first), UnixTime.Milliseconds(trace.Start), UnixTime.Milliseconds(trace.Duration),
            trace.Spans.Count, trace.Errors, trace.IsKept, services);
    }

    /// <summary>A database span by itself is called after its database only: what it did is in its query.</summary>
    private static string NameOf(Span span)
    {
        var query = Tags.Text(span["db.query.text"] ?? span["db.statement"]).ReplaceLineEndings(" ");
        return query.Length == 0 ? span.Name : $"{span.Name}: {query[..Math.Min(query.Length, LongestQuery)]}";
    }
}

/// <summary>A service's part in a trace.</summary>
internal sealed record ServiceShare(string Name, int Spans, int Errors);

/// <summary>A span with everything that is known of it.</summary>
internal sealed record SpanView(
    string? Id, string? Parent, string Name, string Service, string Instance, string Kind, string Scope, double Start, double Duration, bool Error, string Message,
    Dictionary<string, object?> Attributes, Dictionary<string, object?> Resource, string Type, IEnumerable<object> Events, IEnumerable<object> Links,
    IEnumerable<object> Backlinks)
{
    public static SpanView Of(Span span, IReadOnlyList<Span> linking) => new(
        Ids.Hex(span.Id), Ids.Hex(span.ParentId), span.Name, span.Origin.Service, span.Origin.Instance, span.Kind.ToString(), span.Scope,
        UnixTime.Milliseconds(span.Start), UnixTime.Milliseconds(span.Duration), span.IsError, span.Message,
        TagView.Of(span.Attributes), TagView.Of(span.Origin.Attributes), SpanTypes.Of(span),
        span.Events.Select(e => new { e.Name, At = UnixTime.Milliseconds(e.At), Attributes = TagView.Of(e.Attributes) }),
        span.Links.Select(l => new { Trace = Ids.Hex(l.TraceId), Span = Ids.Hex(l.SpanId), Attributes = TagView.Of(l.Attributes) }),
        linking.Select(from => new { Trace = Ids.Hex(from.TraceId), Span = Ids.Hex(from.Id), from.Name, from.Origin.Service }));
}

/// <summary>A log entry with everything that is known of it.</summary>
internal sealed record LogView(
    long Number, double At, int Severity, string Service, string Instance, string Scope, string Body, string? Trace, string? Span,
    Dictionary<string, object?> Attributes, Dictionary<string, object?> Resource)
{
    public static LogView Of(LogEntry entry) => new(
        entry.Number, UnixTime.Milliseconds(entry.At), entry.Severity, entry.Origin.Service, entry.Origin.Instance, entry.Scope, entry.Body,
        entry.TraceId == 0 ? null : Ids.Hex(entry.TraceId), Ids.Hex(entry.SpanId), TagView.Of(entry.Attributes), TagView.Of(entry.Origin.Attributes));
}

/// <summary>Attributes as a JSON object; of a name that comes twice the last value counts.</summary>
internal static class TagView
{
    public static Dictionary<string, object?> Of(Tag[] tags)
    {
        var view = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var tag in tags) view[tag.Key] = Value(tag.Value);
        return view;
    }

    // JSON has no NaN and no infinity: these are shown as text. So are numbers that JavaScript would round.
    private static object? Value(object? value) => value switch
    {
        double number when !double.IsFinite(number) => Tags.Text(number),
        long number when Math.Abs((decimal)number) > 9_007_199_254_740_991 => Tags.Text(number),
        Tag[] map => Of(map),
        object?[] list => list.Select(Value).ToArray(),
        _ => value,
    };
}
