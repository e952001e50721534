using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>The gateway ends the session of somebody who signs out. A key that is unknown or over is answered alike: it opens nothing.</summary>
internal sealed class EndSession : IEndpoint
{
    public sealed record Request(string SessionKey);

    /// <summary>The session is over.</summary>
    /// <param name="Ended">True.</param>
    public sealed record Answer(bool Ended);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/internal/sessions/end", HandleAsync)
        .AllowMachine(AccessScopes.Internal)
        .AsOperation("session.end");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, RealClock clock, CancellationToken cancel)
    {
        var hash = Secret.HashOf(request.SessionKey);
        await db.RevokeSessionsAsync(s => s.KeyHash == hash, clock.Now, cancel);
        await db.SaveChangesAsync(cancel);
        return new Answer(true);
    }
}
