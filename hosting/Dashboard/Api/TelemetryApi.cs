using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Search;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Transfer;

namespace XibuPlan.Dashboard.Api;

/// <summary>
/// The read API for programs: traces, spans and logs as OTLP JSON, in the frame and with the parameters of Aspire's dashboard, so
/// that what was written for one reads the other; and what only this dashboard has.
/// </summary>
internal static class TelemetryApi
{
    private const int Usual = 200;

    public static void MapTelemetry(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/telemetry");
        api.MapGet("/resources", Resources);
        api.MapGet("/spans", Spans);
        api.MapGet("/traces", Traces);
        api.MapGet("/traces/{id}", TraceOf);
        api.MapGet("/logs", Logs);
        api.MapGet("/fields", Fields.Of);
        api.MapGet("/metrics", (MetricStore store, string? service) => MetricViews.Instruments(store, service));
        api.MapGet("/metrics/series", Series);
        api.MapGet("/map", (TraceStore store, TimeProvider time, int? minutes) =>
            ServiceMap.Of(store.Since(Ago(time, minutes ?? 15)), TimeSpan.FromMinutes(minutes ?? 15)));
    }

    /// <summary>Who has sent what, how much of it is kept, and what was lost.</summary>
    private static object Resources(TraceStore traces, LogStore logs, MetricStore metrics, Intake intake, DashboardSettings settings)
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
            Limits = new { Spans = settings.SpansPerService, Logs = settings.LogsPerService, Series = settings.SeriesPerService },
            intake.Dropped,
            intake.Refused,
            intake.WaitingBytes,
        };
    }

    /// <summary>The newest spans that fit; with <c>follow</c> then those that come.</summary>
    private static IResult Spans(TraceStore store, Followers<Span> followers, IHostApplicationLifetime lifetime, [AsParameters] SpanQuery query)
    {
        var found = store.Select(trace => true, trace => trace.Spans.Where(query.Fits).ToArray()).SelectMany(spans => spans).OrderByDescending(span => span.Start).ToList();
        var newest = found.Take(query.Limit ?? Usual).ToList();
        return query.Follow == true
            ? Following.Stream(followers, newest, query.Fits, SpanJson.WriteAll, lifetime.ApplicationStopping)
            : new OtlpAnswer(json => SpanJson.WriteAll(json, newest), found.Count, newest.Count);
    }

    /// <summary>The newest traces that fit, with all their spans.</summary>
    private static OtlpAnswer Traces(TraceStore store, [AsParameters] SpanQuery query)
    {
        var search = new TraceSearch(query.Search);
        var found = store.Select(trace => trace.Spans.Any(query.Concerns) && search.Fits(trace), trace => (trace.Start, Spans: trace.Spans.ToArray()));
        var newest = found.OrderByDescending(trace => trace.Start).Take(query.Limit ?? Usual).ToList();
        return new OtlpAnswer(json => SpanJson.WriteAll(json, newest.SelectMany(trace => trace.Spans)), found.Count, newest.Count);
    }

    private static IResult TraceOf(string id, TraceLookup traces) => traces.Answer(id, spans => new OtlpAnswer(json => SpanJson.WriteAll(json, spans), 1, 1));

    /// <summary>The newest log entries that fit; with <c>follow</c> then those that come.</summary>
    private static IResult Logs(LogStore store, Followers<LogEntry> followers, IHostApplicationLifetime lifetime, [AsParameters] LogQuery query)
    {
        if (query.Search() is not { } search) return Results.Json(new { message = "A severity is trace, debug, information, warning, error, critical, or 1 to 24." }, statusCode: 400);
        var (newest, total) = store.Newest(query.Resource, search.Fits, query.Limit ?? Usual);
        return query.Follow == true
            ? Following.Stream(followers, newest, entry => query.IsOf(entry) && search.Fits(entry), LogJson.WriteAll, lifetime.ApplicationStopping)
            : new OtlpAnswer(json => LogJson.WriteAll(json, newest), total, newest.Count);
    }

    /// <summary><c>where</c> may be repeated: <c>name=value</c>, or <c>instance=value</c>.</summary>
    private static IResult Series(MetricStore store, TimeProvider time, DashboardSettings settings, string service, string meter, string name, int? minutes, string[]? where)
    {
        var choice = new SeriesChoice(service, meter, name, Ago(time, minutes ?? 5), UnixTime.Of(time.GetUtcNow()), where ?? []);
        return MetricViews.Chart(store, choice, settings.SeriesPerService) is { } chart ? Results.Ok(chart) : Results.NotFound();
    }

    private static long Ago(TimeProvider time, int minutes) => UnixTime.Of(time.GetUtcNow() - TimeSpan.FromMinutes(Math.Clamp(minutes, 1, 720)));
}
