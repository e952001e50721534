using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Quotas;

/// <summary>The in-province share of every area, for the national office: which areas the plan itself puts beyond the limit.</summary>
internal sealed class ListInProvinceShares : IEndpoint
{
    /// <summary>The shares.</summary>
    /// <param name="CapsEveryArea">False where the policy only warns.</param>
    public sealed record Answer(int Year, int Percent, bool CapsEveryArea, IReadOnlyList<InProvinceShare> Areas);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/programme-years/{year:int}/in-province-shares", HandleAsync)
        .Allow(Party.National)
        .WithName("in-province-share.list");

    private static async Task<Reply<Answer>> HandleAsync(int year, PlacementDbContext db, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year && y.PolicyVersion > 0, cancel);
        if (programme is null) return ProgrammeYearRefusals.NotPublished.With(year);
        var rows = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year).OrderBy(a => a.ProvinceCode)
            .Join(db.QuotaCells.Where(c => c.RecruitingProvinceCode == c.ServiceProvinceCode),
                a => new { a.Year, Code = a.ProvinceCode }, c => new { c.Year, Code = c.ServiceProvinceCode }, (area, own) => new { area, own }).ToListAsync(cancel);
        var policy = programme.InForce;
        return new Answer(year, policy.InProvinceMaxPct, policy.CapsEveryArea, [.. rows.Select(r => InProvinceShare.Of(r.area, r.own, policy))]);
    }
}
