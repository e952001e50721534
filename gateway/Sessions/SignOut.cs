using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>A browser signs out: the session ends at Identity, the cookie goes. Signing out twice is no fault.</summary>
internal sealed class SignOut : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/session", HandleAsync).AllowEveryone();

    private static async Task<IResult> HandleAsync(HttpContext context, IdentitySessions identity, AccessTokens tokens, CancellationToken cancel)
    {
        if (context.Features.Get<BrowserSession>() is { } session)
        {
            if ((await identity.EndAsync(session.Key, cancel)).IsRefused(out var refusal)) return (Reply<SessionView>)refusal;
            tokens.Forget(session.Key);
        }

        SessionCookie.Remove(context);
        return Results.NoContent();
    }
}
