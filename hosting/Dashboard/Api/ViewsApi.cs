using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>What the pages show: summaries instead of OTLP, times in milliseconds since 1970.</summary>
internal static class ViewsApi
{
    private const int MostAtOnce = 1000;

    public static void MapViews(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/views");
        api.MapGet("/traces", Traces);
        api.MapGet("/traces/{id}", TraceOf);
        api.MapGet("/logs", Logs);
    }

    /// <summary>Traces that fit, sorted by <c>time</c>, <c>duration</c>, <c>errors</c> or <c>spans</c>, the greatest first unless <c>order</c> is <c>asc</c>.</summary>
    private static object Traces(TraceStore store, DashboardSettings settings, [AsParameters] TraceListQuery query)
    {
        var found = store.Select(query.Filter(), TraceSummary.Of);
        Func<TraceSummary, double> by = query.Sort switch
        {
            "duration" => t => t.Duration,
            "errors" => t => t.Errors,
            "spans" => t => t.Spans,
            _ => t => t.Start,
        };
        var sorted = query.Order == "asc" ? found.OrderBy(by) : found.OrderByDescending(by).ThenByDescending(t => t.Start);
        return new
        {
            Total = found.Count,
            Items = sorted.Take(Limit(query.Limit)),
            Spans = found.Sum(trace => trace.Spans),
            Held = store.CountByService().Values.Sum(),
            Limit = settings.SpansPerService,
            Full = store.FullServices(),
        };
    }

    private static IResult TraceOf(string id, TraceStore store, TraceLookup traces) => traces.Answer(id, spans =>
        Results.Ok(new { Id = id, Kept = store.IsKept(spans[0].TraceId), Spans = spans.OrderBy(span => span.Start).Select(span => SpanView.Of(span, store.LinkingTo(span))) }));

    private static object Logs(LogStore store, DashboardSettings settings, string? q, string? service, int? severity, string? trace, int? limit)
    {
        var search = new LogSearch(q, severity ?? 0, string.IsNullOrEmpty(trace) ? null : Ids.Trace(trace) ?? UInt128.MaxValue);
        var (entries, total) = store.Newest(service, search.Fits, Limit(limit));
        var full = store.CountByService().Where(one => one.Value >= settings.LogsPerService).Select(one => one.Key).Order(StringComparer.Ordinal);
        return new { Total = total, Items = entries.Select(LogView.Of), Limit = settings.LogsPerService, Full = full };
    }

    private static int Limit(int? asked) => Math.Clamp(asked ?? 200, 1, MostAtOnce);
}

/// <summary>Which traces a person looks for.</summary>
/// <param name="Min">Milliseconds, like <paramref name="Max"/>.</param>
/// <param name="Kept"><c>only</c>: those that are kept until they are released.</param>
/// <param name="Type">http, database, messaging or rpc: some span of the trace is of this type.</param>
internal sealed record TraceListQuery(string? Q, string? Service, string? Status, string? Type, string? Kept, string? Sort, string? Order, double? Min, double? Max, int? Limit)
{
    public Func<Trace, bool> Filter()
    {
        var search = new TraceSearch(Q);
        return trace => (string.IsNullOrEmpty(Service) || trace.Spans.Any(span => span.Origin.Service == Service))
            && (Kept != "only" || trace.IsKept) && (Status != "error" || trace.Errors > 0) && (Status != "ok" || trace.Errors == 0)
            && (string.IsNullOrEmpty(Type) || trace.Spans.Any(span => SpanTypes.Of(span) == Type))
            && UnixTime.Milliseconds(trace.Duration) >= (Min ?? 0) && UnixTime.Milliseconds(trace.Duration) <= (Max ?? double.MaxValue)
            && search.Fits(trace);
    }
}
