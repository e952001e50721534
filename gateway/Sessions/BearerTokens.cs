using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>Refuses a bearer token that does not validate before a service has to; the services check every token again themselves.</summary>
internal sealed class BearerTokens(RequestDelegate next)
{
    private const string NoKeys = "IDX10500";

    public async Task InvokeAsync(HttpContext context)
    {
        var claimsToBeSomebody = context.Request.Headers.Authorization.ToString().StartsWith("Bearer", StringComparison.OrdinalIgnoreCase);
        if (!claimsToBeSomebody || context.User.Identity?.IsAuthenticated == true)
        {
            await next(context);
            return;
        }

        // Without Identity's keys no token is good or bad: nobody shall be signed out because Identity is being restarted.
        var checkedBefore = await context.AuthenticateAsync();
        var keysAreAway = checkedBefore.Failure is SecurityTokenSignatureKeyNotFoundException fault && fault.Message.StartsWith(NoKeys, StringComparison.Ordinal);
        if (keysAreAway) context.Response.Headers.RetryAfter = "2";
        else context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await RefusalWriter.WriteAsync(context, keysAreAway ? GatewayRefusals.ServiceUnavailable : CommonRefusals.NotSignedIn);
    }
}
