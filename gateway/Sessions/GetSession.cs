using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>Who is signed in with this browser's cookie; 401 where nobody is.</summary>
internal sealed class GetSession : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/session", Handle).AllowEveryone();

    private static Reply<SessionView> Handle(HttpContext context) =>
        context.Features.Get<BrowserSession>() is { } session ? new SessionView(session.Token.Actor) : CommonRefusals.NotSignedIn;
}
