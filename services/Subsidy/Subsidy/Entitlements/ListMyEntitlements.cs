using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>A volunteer sees for each month whether they were counted, what it is worth and why (docs/rules.md §12, 6).</summary>
internal sealed class ListMyEntitlements : IEndpoint
{
    /// <summary>All months, oldest first, with the sum of what is not held.</summary>
    public sealed record MyEntitlements(IReadOnlyList<MyMonth> Months, Money Total, Money TotalHeld);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/entitlements/mine", HandleAsync)
        .Allow(Party.Student)
        .WithName("entitlement.mine");

    private static async Task<Reply<MyEntitlements>> HandleAsync(SubsidyDbContext db, Actor actor, CancellationToken cancel)
    {
        // Versions carry province totals, which a volunteer's scope hides; of them only the number and the day are shown.
        var rows = await (from e in db.Entitlements
                          join v in db.HeadcountVersions on e.HeadcountVersionId equals v.Id
                          join h in db.Headcounts on v.HeadcountId equals h.Id
                          where e.PersonId == actor.Id
                          orderby e.Month, v.Version, e.Id
                          select new VersionedLine(e, v.Version, h.CurrentVersion, v.ComputedAt,
                              db.FeedParts.Any(p => p.HeadcountVersionId == v.Id && db.Acknowledgements.Any(a => a.FeedVersionId == p.FeedVersionId))))
            .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel);
        var months = rows.GroupBy(r => (r.Line.Month, r.Line.TermId, r.Line.CountyCode)).Select(g => MyMonth.Of([.. g])).OrderBy(m => m.Month).ToList();
        var current = months.Where(m => m.State != MyMonthState.Removed).ToList();
        return new MyEntitlements(months, current.Where(m => !m.Held).Sum(m => m.Amount), current.Where(m => m.Held).Sum(m => m.Amount));
    }
}
