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
    /// from that day or an earlier one (T2), whenever it did so.
    /// </summary>
    public static Expression<Func<VolunteerTerm, bool>> For(DateOnly snapshot)
    {
        var begins = ChinaTime.StartOf(snapshot);
        return t => t.State == TermState.Unreviewed && (t.UnreviewedSince < begins || t.TakenBackOn <= snapshot);
    }

    /// <summary>Those of the county, masked.</summary>
    public static async Task<IReadOnlyList<string>> UnreviewedAsync(
        this ServiceManagementDbContext db, string county, DateOnly snapshot, CancellationToken cancel)
    {
        var waiting = await db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => t.CountyCode == county).Where(For(snapshot))
            .OrderBy(t => t.Id).Select(t => new { t.NameMasked, t.IdNumberMasked }).ToListAsync(cancel);
        return waiting.ConvertAll(t => $"{t.NameMasked}（{t.IdNumberMasked}）");
    }
}
