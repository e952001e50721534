using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>The session of the present request's cookie.</summary>
internal sealed record BrowserSession(string Key, SessionToken Token);

/// <summary>
/// Turns the browser's cookie into a token on the request. A request that brings its own Authorization is a machine's: its cookie
/// counts for nothing. A cookie whose session has ended is taken away, and the request goes on as nobody's.
/// </summary>
internal sealed class CookieSessions(RequestDelegate next)
{
    private const string CsrfHeader = "X-XibuPlan";

    public async Task InvokeAsync(HttpContext context, IdentitySessions identity, AccessTokens tokens)
    {
        if (context.Request.Headers.Authorization.Count > 0 || SessionCookie.Of(context.Request) is not { } key || !NeedsSession(context))
        {
            await next(context);
            return;
        }

        if (IsUnsafe(context.Request.Method) && context.Request.Headers[CsrfHeader] != "1")
        {
            await RefusalWriter.WriteAsync(context, GatewayRefusals.CsrfRefused);
            return;
        }

        var asked = await tokens.OfAsync(key, () => identity.TokenAsync(key, context.RequestAborted), context.RequestAborted);
        if (!asked.IsRefused(out var refusal, out var token))
        {
            context.Features.Set(new BrowserSession(key, token));
            context.Request.Headers.Authorization = $"Bearer {token.AccessToken}";
        }
        else if (refusal.Status >= StatusCodes.Status500InternalServerError)
        {
            context.Response.Headers.RetryAfter = "2";
            await RefusalWriter.WriteAsync(context, refusal);
            return;
        }
        else
        {
            SessionCookie.Remove(context);
        }

        await next(context);
    }

    // Signing in needs no earlier session, and must be possible with the cookie of one that has ended.
    private static bool NeedsSession(HttpContext context) => !(HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/session");

    private static bool IsUnsafe(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));
}
