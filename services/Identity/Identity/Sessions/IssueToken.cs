using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>
/// The gateway exchanges a session key for a token of ten minutes. Everything that can end a session is looked at here, so that it
/// takes effect with the next token.
/// </summary>
internal sealed class IssueToken : IEndpoint
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    public sealed record Request(string SessionKey);

    /// <summary>An ES256 token and whom it speaks for.</summary>
    /// <param name="ExpiresIn">Seconds.</param>
    public sealed record Answer(string AccessToken, int ExpiresIn, ActorView Actor) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/internal/sessions/token", HandleAsync)
        .AllowMachine(AccessScopes.Internal)
        .AsOperation("session.issue-token");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, KeyRing keys, RealClock clock, CancellationToken cancel)
    {
        var hash = Secret.HashOf(request.SessionKey);
        var found = await db.Sessions.AsNoTracking().Where(s => s.KeyHash == hash)
            .Join(db.Accounts, s => s.AccountId, a => a.Id, (s, a) => new { Session = s, Account = a }).SingleOrDefaultAsync(cancel);
        if (found is null || !found.Session.IsLive(clock.Now)) return SessionRefusals.Ended;
        if ((await Acting.OfAsync(db, found.Account, found.Session.AppointmentId, null, clock.Now, cancel)).IsRefused(out var refusal, out var acting)) return refusal;
        if (clock.Now - found.Session.LastSeenAt > NotedEvery) await NoteAsync(db, found.Session.Id, clock.Now, cancel);
        return new Answer(keys.Sign(acting.Actor, found.Session.Id), (int)KeyRing.TokenLife.TotalSeconds, acting.View);
    }

    // Being seen is no change that anybody audits.
    private static Task<int> NoteAsync(IdentityDbContext db, Guid session, DateTimeOffset now, CancellationToken cancel) =>
        db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);
}
