using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// An administrator locks, unlocks or closes an account of the own or a lower office. No If-Match is asked: while somebody guesses at
/// the account its revision moves with every try, and just then it must be possible to lock it.
/// </summary>
internal sealed class GovernAccount : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "lock", (account, actor, reason) => account.Lock(actor, reason));
        Map(routes, "unlock", (account, actor, reason) => account.Unlock(actor, reason));
        Map(routes, "close", (account, actor, reason) => account.Close(actor, reason));
    }

    private static void Map(IEndpointRouteBuilder routes, string verb, Func<Account, Actor, string?, Outcome> act) => routes
        .MapPost($"/api/identity/accounts/{{id:guid}}/{verb}", (Guid id, Request request, IdentityDbContext db, Actor actor, RealClock clock, CancellationToken cancel) =>
            HandleAsync(id, db, actor, clock, account => act(account, actor, request.Reason), cancel))
        .AllowAdministrators()
        .AsOperation($"account.{verb}");

    private static async Task<Reply<AccountView>> HandleAsync(Guid id, IdentityDbContext db, Actor actor, RealClock clock,
        Func<Account, Outcome> act, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account) return CommonRefusals.NotFound;
        if (account.Id == actor.Id) return AccountRefusals.YourOwn;
        if ((await db.ServingElsewhereAsync([id], clock.Now, cancel)).Count > 0) return AccountRefusals.ServesElsewhere;
        if (act(account).IsRefused(out var refusal)) return refusal;
        if (account.State != AccountState.Active) await db.RevokeSessionsAsync(s => s.AccountId == id, clock.Now, cancel);
        await db.SaveChangesAsync(cancel);
        return AccountView.Of(account, (await db.ServedOfficesAsync([id], clock.Now, cancel))[id], actor, governs: true);
    }
}
