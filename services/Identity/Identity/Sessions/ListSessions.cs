using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>A session as its owner sees it; the key is nowhere to be had.</summary>
/// <param name="Device">Browser and system in words, e.g. "Chrome 120 · Windows"; "未知设备" where they are not known.</param>
/// <param name="IsCurrent">True of the session that asks.</param>
public sealed record SessionView(Guid Id, long Revision, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt, string Device, bool IsCurrent) : IRevisioned
{
    /// <summary>The session by whose token the caller asks; null where the token names none.</summary>
    internal static Guid? CurrentOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(KeyRing.SessionClaim), out var session) ? session : null;
}

/// <summary>The caller's own sessions that are still open, newest first.</summary>
internal sealed class ListSessions : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/sessions", HandleAsync)
        .Allow(Parties.People)
        .WithName("session.list");

    private static async Task<Reply<Page<SessionView>>> HandleAsync(
        PageRequest page, IdentityDbContext db, Actor actor, ClaimsPrincipal user, RealClock clock, CancellationToken cancel)
    {
        var current = SessionView.CurrentOf(user);
        var (now, idleSince) = (clock.Now, clock.Now - Session.Idle);
        var open = db.Sessions.AsNoTracking().Where(s => s.AccountId == actor.Id && s.RevokedAt == null && s.ExpiresAt > now && s.LastSeenAt > idleSince);
        if (page.After is not null) open = open.Where(s => s.Id < page.AfterId);
        var rows = await open.OrderByDescending(s => s.Id).Take(page.Take)
            .Select(s => new SessionView(s.Id, s.Revision, s.StartedAt, s.LastSeenAt, s.ExpiresAt, s.RevokedAt, s.Device ?? DeviceName.Unknown, s.Id == current)).ToListAsync(cancel);
        return Page<SessionView>.Of(rows, page, s => s.Id.ToString());
    }
}
