using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;

namespace XibuPlan.Dashboard.Api;

/// <summary>Which spans or traces a program asks for.</summary>
internal sealed record SpanQuery(string? Resource, string? TraceId, bool? HasError, string? Search, int? Limit, bool? Follow)
{
    private readonly UInt128? _trace = string.IsNullOrEmpty(TraceId) ? null : Ids.Trace(TraceId) ?? UInt128.MaxValue;
    private readonly SpanSearch _search = new(Search);

    /// <summary>The span is one of those that are asked for, the search text aside.</summary>
    public bool Concerns(Span span) =>
        (string.IsNullOrEmpty(Resource) || span.Origin.Service == Resource) && (_trace is null || span.TraceId == _trace) && (HasError is null || span.IsError == HasError);

    public bool Fits(Span span) => Concerns(span) && _search.Fits(span);
}

/// <summary>Which log entries a program asks for.</summary>
/// <param name="Severity">At least: a name or OTLP's number.</param>
internal sealed record LogQuery(string? Resource, string? TraceId, string? Severity, [property: Microsoft.AspNetCore.Mvc.FromQuery(Name = "search")] string? Text, int? Limit, bool? Follow)
{
    private static readonly Dictionary<string, int> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trace"] = 1,
        ["debug"] = 5,
        ["information"] = 9,
        ["info"] = 9,
        ["warning"] = 13,
        ["warn"] = 13,
        ["error"] = 17,
        ["critical"] = 21,
        ["fatal"] = 21,
    };

    public bool IsOf(LogEntry entry) => string.IsNullOrEmpty(Resource) || entry.Origin.Service == Resource;

    /// <summary>Null: the severity is none.</summary>
    public LogSearch? Search()
    {
        var least = 0;
        if (!string.IsNullOrEmpty(Severity) && !Names.TryGetValue(Severity, out least) && (!int.TryParse(Severity, out least) || least is < 1 or > 24)) return null;
        return new LogSearch(Text, least, string.IsNullOrEmpty(TraceId) ? null : Ids.Trace(TraceId) ?? UInt128.MaxValue);
    }
}
