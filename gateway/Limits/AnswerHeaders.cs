using Microsoft.AspNetCore.Http.Features;
using XibuPlan.Gateway.Portal;

namespace XibuPlan.Gateway.Limits;

/// <summary>Puts on every answer what tells browsers to be strict, and the trace by which support finds the request.</summary>
internal sealed class AnswerHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Put(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Put(HttpContext context)
    {
        var headers = context.Response.Headers;
        // What a service runs on is nobody's business.
        headers.Remove("Server");
        headers.ContentSecurityPolicy = context.Features.Get<PageNonce>() is { } nonce ? $"{ContentPolicy} 'nonce-{nonce.Value}'" : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // Answers hold people's data: no cache keeps one, unless the service says otherwise.
        if (headers.CacheControl.Count == 0 && !IsFile(context)) headers.CacheControl = "no-store";
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { } activity) return;
        headers.TraceParent = activity.Id;
        headers["X-Trace-Id"] = activity.TraceId.ToString();
    }

    private static bool IsFile(HttpContext context) => context.Response.Headers.LastModified.Count > 0;
}
