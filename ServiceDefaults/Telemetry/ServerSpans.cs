using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.ServiceDefaults.Telemetry;

/// <summary>Names server spans and marks failed ones.</summary>
internal sealed class ServerSpans(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is null)
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<TechnicalRoute>() is not null)
        {
            // Before the work, so that what happens inside is not recorded either.
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
            await next(context);
            return;
        }

        await next(context);
        Describe(span, context);
    }

    private static void Describe(Activity span, HttpContext context)
    {
        // The exception handler inside this middleware has answered already, and has put the endpoint aside.
        var fault = context.Features.Get<IExceptionHandlerFeature>();
        var endpoint = fault?.Endpoint ?? context.GetEndpoint();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        var status = context.Response.StatusCode;
        span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} /{route.TrimStart('/')}";
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", status);
        if (status < 500) return;
        span.SetStatus(ActivityStatusCode.Error);
        if (fault is not null) span.AddException(fault.Error);
        span.SetTag("error.type", fault?.Error.GetType().FullName ?? status.ToString());
    }
}

/// <summary>
/// Drops spans that only tell that somebody looked: what happens inside a health check, and the relay's polls, which are database
/// spans without a parent. The sampler may be one that records every span by itself, whatever its parent.
/// </summary>
internal sealed class UninterestingSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Parent is { Recorded: false } || (data is { Parent: null, Source.Name: "Npgsql" } && data.ParentSpanId == default))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
