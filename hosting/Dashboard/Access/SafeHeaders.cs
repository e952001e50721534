namespace XibuPlan.Dashboard.Access;

/// <summary>
/// What the browser may do with these pages: run and load only what comes from here. A span's name is what a stranger wrote;
/// should a page ever forget to escape it, it still is no script.
/// </summary>
internal static class SafeHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }

    /// <summary>Changes must come from these pages: a browser says where a request comes from, and other sites are refused.</summary>
    public static Task RefuseForeignAsync(HttpContext context, RequestDelegate next)
    {
        var isForeign = context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        if (!isForeign || HttpMethods.IsGet(context.Request.Method) || BrowserSenders.IsAllowed(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
