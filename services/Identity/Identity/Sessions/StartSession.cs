using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Hashing;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Sessions;

/// <summary>The gateway opens a session for somebody who gave the password, or the ticket of a proof just made.</summary>
internal sealed class StartSession : IEndpoint
{
    /// <summary>One proof of who signs in.</summary>
    /// <param name="LoginTicket">In place of e-mail and password.</param>
    /// <param name="OfficeId">Which office to act for, where the officer has several; else the first.</param>
    /// <param name="UserAgent">What the browser calls itself; only family and system of it are kept.</param>
    public sealed record Request(string? Email = null, string? Password = null, string? LoginTicket = null, Guid? OfficeId = null, string? UserAgent = null);

    /// <summary>The session that was opened.</summary>
    /// <param name="SessionKey">Opaque; for the gateway's cookie.</param>
    public sealed record Answer(string SessionKey, DateTimeOffset ExpiresAt, ActorView Actor) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/internal/sessions", HandleAsync)
        .AllowMachine(AccessScopes.Internal)
        .TakesHashingPlace<Request>(request => request.Password is not null)
        .AsOperation("session.start");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, Passwords passwords,
        SecretsDesk secrets, RealClock clock, CancellationToken cancel)
    {
        if ((await ProveAsync(request, passwords, secrets, cancel)).IsRefused(out var refusal, out var account)) return refusal;
        if ((await Acting.OfAsync(db, account, null, request.OfficeId, clock.Now, cancel)).IsRefused(out refusal, out var acting)) return refusal;
        var session = Session.Start(account.Id, acting.AppointmentId, DeviceName.Of(request.UserAgent), clock.Now, out var key);
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return new Answer(key, session.ExpiresAt, acting.View);
    }

    private static async Task<Outcome<Account>> ProveAsync(Request request, Passwords passwords, SecretsDesk secrets, CancellationToken cancel) => request switch
    {
        { LoginTicket: { } ticket, Email: null, Password: null } => await secrets.UseTicketAsync(ticket, cancel),
        { LoginTicket: null, Email: { } email, Password: { } password } => await passwords.CheckAsync(email, password, cancel),
        _ => SessionRefusals.OneProof,
    };
}
