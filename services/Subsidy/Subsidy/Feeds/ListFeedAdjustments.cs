using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Term by term, what superseding certifications changed in a month (D-8): every adjustment of every version, oldest first.</summary>
internal sealed class ListFeedAdjustments : IEndpoint
{
    /// <summary>One difference line.</summary>
    /// <param name="Version">The province's version that made the difference.</param>
    /// <param name="Difference">After less before; may be negative.</param>
    public sealed record AdjustmentView(Guid Id, string ProvinceCode, string CountyCode, int Version, Guid TermId, AdjustmentKind Kind,
        int HeadcountDifference, Money Before, Money After, Money Difference, bool HeldBefore, bool HeldAfter);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/subsidy/headcounts/{month}/adjustments", HandleAsync)
        .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Province | Party.Finance)
        .WithName("headcount.adjustments");

    private static async Task<Reply<Page<AdjustmentView>>> HandleAsync(YearMonth month, PageRequest page, SubsidyDbContext db, CancellationToken cancel)
    {
        var rows = await (from a in db.Adjustments
                          join v in db.HeadcountVersions on a.HeadcountVersionId equals v.Id
                          join h in db.Headcounts on v.HeadcountId equals h.Id
                          where h.Month == month && a.Id > page.AfterId
                          orderby a.Id
                          select new { Line = a, v.Version }).AsNoTracking().Take(page.Take).ToListAsync(cancel);
        return Page<AdjustmentView>.Of([.. rows.Select(r => ViewOf(r.Line, r.Version))], page, a => a.Id.ToString());
    }

    private static AdjustmentView ViewOf(Adjustment a, int version) => new(a.Id, a.ProvinceCode, a.CountyCode, version, a.TermId, a.Kind,
        a.HeadcountDifference, a.Before, a.After, a.After - a.Before, a.HeldBefore, a.HeldAfter);
}
