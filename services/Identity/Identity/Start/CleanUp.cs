using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Identity.Start;

/// <summary>
/// Removes what has served: codes and tickets a day after they ended, mails when nothing in them can work any longer, and accounts
/// whose address nobody proved. Replicas may do it at once; each row goes once.
/// </summary>
internal sealed class CleanUp(IServiceScopeFactory scopes, RealClock clock, ILogger<CleanUp> logger) : HourlyWork(logger)
{
    /// <summary>One round; returns how many rows went.</summary>
    public override async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var (aDayAgo, lifeAgo, unprovedSince) = (clock.Now.AddDays(-1), clock.Now - Invitation.Life, clock.Now - Account.UnprovedLife);
        return await db.OneTimeSecrets.Where(s => s.ExpiresAt < aDayAgo).ExecuteDeleteAsync(cancel)
            + await db.Mails.Where(m => m.WrittenAt < lifeAgo).ExecuteDeleteAsync(cancel)
            + await db.Accounts.IgnoreQueryFilters()
                .Where(a => a.State == AccountState.Unverified && a.OpenedAt < unprovedSince && !db.OneTimeSecrets.Any(s => s.AccountId == a.Id))
                .ExecuteDeleteAsync(cancel);
    }
}
