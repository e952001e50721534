using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>C1: "all lines handled".</summary>
internal static class UnreviewedVolunteers
{
    /// <summary>
    /// Of whom the county has not said whether they were on duty on the day: it had them to review since before, or took their duty back
    /// from that day or an earlier one (T2), whenever it did so. Past the agreed service there is nothing to say.
    /// </summary>
    public static Expression<Func<VolunteerTerm, bool>> For(DateOnly snapshot)
    {
        var begins = ChinaTime.StartOf(snapshot);
        return t => t.State == TermState.Unreviewed && (t.UnreviewedSince < begins || t.TakenBackOn <= snapshot) && t.EndsOn >= snapshot;
    }

    /// <summary>Those of every county, whoever asks.</summary>
    public static IQueryable<VolunteerTerm> UnreviewedOn(this ServiceManagementDbContext db, DateOnly snapshot) =>
        db.Terms.IgnoreQueryFilters().AsNoTracking().Where(For(snapshot));

    /// <summary>Those of the county, masked.</summary>
    public static async Task<IReadOnlyList<string>> UnreviewedAsync(
        this ServiceManagementDbContext db, string county, DateOnly snapshot, CancellationToken cancel)
    {
        var waiting = await db.UnreviewedOn(snapshot).Where(t => t.CountyCode == county)
            .OrderBy(t => t.Id).Select(t => new { t.NameMasked, t.IdNumberMasked }).ToListAsync(cancel);
        return waiting.ConvertAll(t => $"{t.NameMasked}（{t.IdNumberMasked}）");
    }
}
