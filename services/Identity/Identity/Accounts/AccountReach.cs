using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// An account is governed from an office that is, or is above, every office that its owner still serves: whoever serves a higher or
/// a neighbouring one too is seen by an administrator and not shut out by them.
/// </summary>
internal static class AccountReach
{
    /// <summary>Those of the accounts that also serve an office beyond the caller's reach, now or from a day to come.</summary>
    public static async Task<IReadOnlySet<Guid>> ServingElsewhereAsync(this IdentityDbContext db, IReadOnlyCollection<Guid> accounts, DateTimeOffset now,
        CancellationToken cancel)
    {
        var live = db.Appointments.AsNoTracking().Where(a => accounts.Contains(a.AccountId) && a.EndedAt == null && (a.Until == null || a.Until > now));
        var within = await live.Select(a => a.Id).ToListAsync(cancel);
        return await live.IgnoreQueryFilters().Where(a => !within.Contains(a.Id)).Select(a => a.AccountId).ToHashSetAsync(cancel);
    }
}
