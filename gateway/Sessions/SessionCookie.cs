namespace XibuPlan.Gateway.Sessions;

/// <summary>The browser's cookie: an opaque session key that scripts cannot read and other sites cannot send.</summary>
internal static class SessionCookie
{
    private const string Name = "xibuplan";

    /// <summary>The session key that the browser sent, or null.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and <= 256 } key ? key : null;

    /// <summary>Gives the browser its session key until the session's end.</summary>
    public static void Set(HttpContext context, string sessionKey, DateTimeOffset expiresAt)
    {
        var options = Options(context);
        options.Expires = expiresAt;
        context.Response.Cookies.Append(Name, sessionKey, options);
    }

    /// <summary>Takes it away.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
