namespace XibuPlan.Dashboard.Access;

/// <summary>
/// Lets pages of the sites in <see cref="DashboardSettings.CorsOrigins"/> send OTLP (CORS). It opens <c>/v1/…</c> only: such a page
/// can send with a key, and can neither read telemetry nor use anybody's login.
/// </summary>
internal static class BrowserSenders
{
    private const string Headers = "content-type, content-encoding, x-otlp-api-key, traceparent, tracestate";

    /// <summary>The request sends OTLP and comes from a page of one of these sites.</summary>
    public static bool IsAllowed(HttpContext context)
    {
        var origins = context.RequestServices.GetRequiredService<DashboardSettings>().CorsOrigins;
        return context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) && context.Request.Headers.Origin is [{ Length: > 0 } origin]
            && origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Answers a browser's question whether it may send, and allows the answer to be read.</summary>
    public static Task AllowAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsAllowed(context)) return next(context);
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        headers.Vary = "Origin";
        if (!HttpMethods.IsOptions(context.Request.Method)) return next(context);
        headers.AccessControlAllowMethods = "POST";
        headers.AccessControlAllowHeaders = Headers;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
