using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Offices;
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
        var live = db.LiveOf(accounts, now);
        var within = await live.Select(a => a.Id).ToListAsync(cancel);
        return await live.IgnoreQueryFilters().Where(a => !within.Contains(a.Id)).Select(a => a.AccountId).ToHashSetAsync(cancel);
    }

    /// <summary>The offices within the caller's reach that each of the accounts serves, now or from a day to come.</summary>
    public static async Task<ILookup<Guid, ServedOffice>> ServedOfficesAsync(this IdentityDbContext db, IReadOnlyCollection<Guid> accounts, DateTimeOffset now,
        CancellationToken cancel)
    {
        var served = await db.LiveOf(accounts, now).Join(db.Offices, a => a.OfficeId, o => o.Id, (a, o) => new { Appointment = a, Office = o })
            .OrderBy(s => s.Appointment.Id).ToListAsync(cancel);
        return served.ToLookup(s => s.Appointment.AccountId, s => ServedOffice.Of(s.Office));
    }

    private static IQueryable<Appointment> LiveOf(this IdentityDbContext db, IReadOnlyCollection<Guid> accounts, DateTimeOffset now) =>
        db.Appointments.AsNoTracking().Where(a => accounts.Contains(a.AccountId) && a.EndedAt == null && (a.Until == null || a.Until > now));
}
