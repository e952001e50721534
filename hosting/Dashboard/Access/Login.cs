namespace XibuPlan.Dashboard.Access;

/// <summary>Logs people in by the token that the start of the system prints, and keeps everybody else out.</summary>
internal static class Login
{
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login", (HttpContext context, Keys keys, string? t) => t is null
            ? Pages.PageFiles.Serve(context, "login.html")
            : Enter(context, keys, t));
        routes.MapPost("/login", async (HttpContext context, Keys keys) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return Enter(context, keys, form["t"]);
        });
        routes.MapPost("/logout", (HttpContext context) =>
        {
            context.Response.Cookies.Delete(Keys.Cookie, Options(context));
            return Results.NoContent();
        });
    }

    /// <summary>Lets through who is logged in; the others are shown the way, programs by a status and people by a page.</summary>
    public static async Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var isOpen = path.StartsWithSegments("/login", StringComparison.Ordinal) || path.StartsWithSegments("/v1", StringComparison.Ordinal)
            || path.StartsWithSegments("/assets", StringComparison.Ordinal) || path == "/health"
            || path.Value!.StartsWith("/opentelemetry.", StringComparison.Ordinal);
        if (isOpen || context.RequestServices.GetRequiredService<Keys>().MayLook(context.Request))
        {
            await next(context);
        }
        else if (path.StartsWithSegments("/api", StringComparison.Ordinal) || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect($"{context.Request.PathBase}/login");
        }
    }

    private static IResult Enter(HttpContext context, Keys keys, string? token)
    {
        if (!keys.IsToken(token)) return Results.Redirect($"{context.Request.PathBase}/login?failed");
        context.Response.Cookies.Append(Keys.Cookie, keys.Session, Options(context));
        return Results.Redirect($"{context.Request.PathBase}/");
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        MaxAge = TimeSpan.FromDays(30),
    };
}
