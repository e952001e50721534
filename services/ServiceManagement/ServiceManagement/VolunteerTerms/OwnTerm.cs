using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>Finds the volunteer's present term.</summary>
internal static class OwnTerm
{
    /// <summary>The id of the caller's latest term; the empty id, which nobody has, where there is none.</summary>
    public static Task<Guid> OwnTermIdAsync(this ServiceManagementDbContext db, Actor actor, CancellationToken cancel) =>
        db.Terms.Where(t => t.PersonId == actor.Id).OrderByDescending(t => t.Id).Select(t => t.Id).FirstOrDefaultAsync(cancel);
}
