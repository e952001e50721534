using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Gateway.Sessions;

/// <summary>Who is signed in with the browser's cookie.</summary>
/// <param name="Actor">As Identity describes them: party, office, region, roles.</param>
/// <param name="CsrfHeader">The header that every changing request of the browser must carry with the value 1.</param>
public sealed record SessionView(JsonElement Actor, string CsrfHeader = "X-XibuPlan");

/// <summary>A browser signs in: Identity opens the session, the browser gets only a cookie.</summary>
internal sealed class SignIn : IEndpoint
{
    /// <summary>E-mail and password, or the ticket of a proof just made.</summary>
    /// <param name="OfficeId">Which office to act for, where the officer has several; else the first.</param>
    public sealed record Request(string? Email = null, string? Password = null, string? LoginTicket = null, Guid? OfficeId = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/session", HandleAsync).AllowEveryone();

    private static async Task<Reply<SessionView>> HandleAsync(Request request, HttpContext context, IdentitySessions identity, CancellationToken cancel)
    {
        var opened = await identity.OpenAsync(request, context.Request.Headers.UserAgent.ToString(), cancel);
        if (opened.IsRefused(out var refusal, out var session)) return refusal;
        SessionCookie.Set(context, session.SessionKey, session.ExpiresAt);
        return new SessionView(session.Actor);
    }
}
