using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>Refuses a bearer token that does not validate before a service has to; the services check every token again themselves.</summary>
internal sealed class BearerTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var claimsToBeSomebody = context.Request.Headers.Authorization.ToString().StartsWith("Bearer", StringComparison.OrdinalIgnoreCase);
        if (!claimsToBeSomebody || context.User.Identity?.IsAuthenticated == true) return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return RefusalWriter.WriteAsync(context, CommonRefusals.NotSignedIn);
    }
}
