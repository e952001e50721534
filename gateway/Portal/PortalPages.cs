using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using XibuPlan.Gateway.Sessions;

namespace XibuPlan.Gateway.Portal;

/// <summary>The nonce of the present answer's styles; <see cref="Limits.AnswerHeaders"/> puts it into the policy.</summary>
internal sealed record PageNonce(string Value);

/// <summary>
/// Answers a browser that opens an address of the portal with its start page, whatever the address: the portal itself knows its
/// pages. Whoever wants data (no <c>text/html</c>), and everything that is the gateway's or the services' own, goes on unchanged.
/// </summary>
internal sealed class PortalPages(RequestDelegate next, PortalBuild build)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "session", "openapi", "internal", ".well-known", "status", "health", "alive", "docs", "system", "assets",
    };

    public async Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        if (!WantsPage(context) || await build.PageAsync(nonce, SessionCookie.Of(context.Request) is not null, context.RequestAborted) is not { } page)
        {
            await next(context);
            return;
        }

        context.Features.Set(new PageNonce(nonce));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static bool WantsPage(HttpContext context)
    {
        var (request, first) = (context.Request, FirstSegment(context.Request.Path));
        return context.GetEndpoint() is null
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !Reserved.Contains(first)
            && (first.Length == 0 || !Path.HasExtension(request.Path))
            && Accepts(request.Headers.Accept);
    }

    private static string FirstSegment(PathString path) => (path.Value ?? "").Split('/', 3) is [_, var first, ..] ? first : "";

    private static bool Accepts(StringValues accept) =>
        accept.Count == 0 || accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) || accept.ToString().Contains("*/*", StringComparison.Ordinal);
}
