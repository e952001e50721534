using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>C1: "all lines handled".</summary>
internal static class UnreviewedVolunteers
{
    /// <summary>Whom the county had to review since before the snapshot, masked.</summary>
    public static async Task<IReadOnlyList<string>> UnreviewedBeforeAsync(
        this ServiceManagementDbContext db, string county, DateOnly snapshot, CancellationToken cancel)
    {
        var begins = ChinaTime.StartOf(snapshot);
        var waiting = await db.Terms.IgnoreQueryFilters().AsNoTracking()
            .Where(t => t.CountyCode == county && t.State == TermState.Unreviewed && t.UnreviewedSince < begins)
            .OrderBy(t => t.Id).Select(t => new { t.NameMasked, t.IdNumberMasked }).ToListAsync(cancel);
        return waiting.ConvertAll(t => $"{t.NameMasked}（{t.IdNumberMasked}）");
    }
}
