using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>Somebody ends one of the own sessions, e.g. that of a lost telephone; it gets no further token.</summary>
internal sealed class RevokeSession : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/sessions/{id:guid}/revoke", HandleAsync)
        .Allow(Parties.People)
        .AsOperation("session.revoke");

    private static async Task<Reply<SessionView>> HandleAsync(
        Guid id, IdentityDbContext db, Actor actor, ClaimsPrincipal user, RealClock clock, CancellationToken cancel)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.AccountId == actor.Id, cancel) is not { } session) return CommonRefusals.NotFound;
        session.Revoke(clock.Now);
        await db.SaveChangesAsync(cancel);
        return new SessionView(session.Id, session.Revision, session.StartedAt, session.LastSeenAt, session.ExpiresAt, session.RevokedAt,
            session.Device ?? DeviceName.Unknown, session.Id == SessionView.CurrentOf(user));
    }
}
