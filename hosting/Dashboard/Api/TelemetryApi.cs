using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>The read API, which the pages use too.</summary>
internal static class TelemetryApi
{
    private const int MostAtOnce = 1000;

    public static void MapTelemetry(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/telemetry");
        api.MapGet("/resources", Resources);
        api.MapGet("/traces", Traces);
        api.MapGet("/traces/{id}", TraceOf);
        api.MapGet("/logs", Logs);
        api.MapGet("/metrics", (MetricStore store, string? service) => MetricViews.Instruments(store, service));
        api.MapGet("/metrics/series", Series);
        api.MapGet("/map", (TraceStore store, TimeProvider time, int? minutes) =>
            ServiceMap.Of(store.Since(Ago(time, minutes ?? 15)), TimeSpan.FromMinutes(minutes ?? 15)));
    }

    /// <summary>Who has sent what, and what was lost.</summary>
    private static object Resources(TraceStore traces, LogStore logs, MetricStore metrics, Intake intake)
    {
        var (spans, entries, series) = (traces.CountByService(), logs.CountByService(), metrics.CountByService());
        return new
        {
            Services = spans.Keys.Union(entries.Keys).Union(series.Keys).Order(StringComparer.Ordinal).Select(name => new
            {
                Name = name,
                Spans = spans.GetValueOrDefault(name),
                Logs = entries.GetValueOrDefault(name),
                Series = series.GetValueOrDefault(name),
            }),
            intake.Dropped,
            intake.Refused,
            intake.WaitingBytes,
        };
    }

    /// <summary>Traces that fit, sorted by <c>time</c>, <c>duration</c>, <c>errors</c> or <c>spans</c>, the greatest first unless <paramref name="order"/> is <c>asc</c>.</summary>
    private static object Traces(TraceStore store, string? q, string? service, string? status, string? sort, string? order, double? min, double? max, int? limit)
    {
        var search = new TraceSearch(q);
        var found = store.Select(
            trace => (string.IsNullOrEmpty(service) || trace.Spans.Any(span => span.Origin.Service == service))
                && (status != "error" || trace.Errors > 0) && (status != "ok" || trace.Errors == 0)
                && UnixTime.Milliseconds(trace.Duration) >= (min ?? 0) && UnixTime.Milliseconds(trace.Duration) <= (max ?? double.MaxValue)
                && search.Fits(trace),
            TraceSummary.Of);
        Func<TraceSummary, double> by = sort switch
        {
            "duration" => t => t.Duration,
            "errors" => t => t.Errors,
            "spans" => t => t.Spans,
            _ => t => t.Start,
        };
        var sorted = order == "asc" ? found.OrderBy(by) : found.OrderByDescending(by).ThenByDescending(t => t.Start);
        return new { Total = found.Count, Items = sorted.Take(Limit(limit)) };
    }

    private static IResult TraceOf(string id, TraceStore store)
    {
        var spans = Ids.Trace(id) is { } trace ? store.Find(trace) : [];
        return spans.Count == 0 ? Results.NotFound() : Results.Ok(new { Id = id, Spans = spans.OrderBy(span => span.Start).Select(SpanView.Of) });
    }

    private static object Logs(LogStore store, string? q, string? service, int? severity, string? trace, int? limit)
    {
        var search = new LogSearch(q, severity ?? 0, string.IsNullOrEmpty(trace) ? null : Ids.Trace(trace) ?? UInt128.MaxValue);
        var (entries, total) = store.Newest(service, search.Fits, Limit(limit));
        return new { Total = total, Items = entries.Select(LogView.Of) };
    }

    private static IResult Series(MetricStore store, TimeProvider time, string service, string meter, string name, int? minutes) =>
        MetricViews.Chart(store, service, meter, name, Ago(time, minutes ?? 5), UnixTime.Of(time.GetUtcNow())) is { } chart ? Results.Ok(chart) : Results.NotFound();

    private static int Limit(int? asked) => Math.Clamp(asked ?? 200, 1, MostAtOnce);

    private static long Ago(TimeProvider time, int minutes) => UnixTime.Of(time.GetUtcNow() - TimeSpan.FromMinutes(Math.Clamp(minutes, 1, 720)));
}
