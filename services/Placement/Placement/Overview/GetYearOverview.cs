using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.Placement.Ratios;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using static XibuPlan.Placement.Quotas.GetQuotaBoard;

namespace XibuPlan.Placement.Overview;

/// <summary>All provinces of a year side by side for the national office: as they recruit, as they receive, and the post structure.</summary>
internal sealed class GetYearOverview : IEndpoint
{
    /// <summary>A province as it recruits.</summary>
    public sealed record Recruiting(Meter Seats, Meter SelfAdjustment, DegreeMeter NonBachelor);

    /// <summary>A province as it receives.</summary>
    /// <param name="InProvince">Null where its own cell does not exist.</param>
    /// <param name="Ratios">PLA-5 over the approved posts.</param>
    /// <param name="PlacesApproved">Places of approved posts.</param>
    /// <param name="PlacesWaiting">Places of posts that wait for an office.</param>
    public sealed record Receiving(int TotalScale, Meter Seats, InProvinceShare? InProvince, IReadOnlyList<RatioView> Ratios, int PlacesApproved, int PlacesWaiting);

    /// <summary>One province; either side is null where it has none this year.</summary>
    public sealed record Province(string Code, string Name, string ShortName, Recruiting? Recruiting, Receiving? Service);

    public sealed record Answer(int Year, int PolicyVersion, Meter Total, IReadOnlyList<Province> Provinces);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/programme-years/{year:int}/overview", HandleAsync)
        .Allow(Party.National)
        .WithName("programme-year.overview");

    private static async Task<Reply<Answer>> HandleAsync(int year, PlacementDbContext db, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year && y.PolicyVersion > 0, cancel);
        if (programme is null) return ProgrammeYearRefusals.NotPublished.With(year);
        var policy = programme.InForce;
        var quotas = await db.RecruitingQuotas.AsNoTracking().Where(q => q.Year == year).ToDictionaryAsync(q => q.ProvinceCode, cancel);
        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year).ToDictionaryAsync(a => a.ProvinceCode, cancel);
        var own = await db.QuotaCells.AsNoTracking().Where(c => c.Year == year && c.RecruitingProvinceCode == c.ServiceProvinceCode).ToDictionaryAsync(c => c.ServiceProvinceCode, cancel);
        var posts = (await db.Posts.Where(p => p.Year == year).PlacesAsync(cancel)).ToLookup(p => p.Province);
        var waivers = (await db.RatioWaivers.AsNoTracking().Where(w => w.Year == year && w.State == RatioWaivers.RatioWaiverState.Granted).ToListAsync(cancel))
            .ToLookup(w => w.ProvinceCode, w => w.Rule);

        return new Answer(year, programme.PolicyVersion, Meter.Of(quotas.Values.Sum(q => q.Quota), quotas.Values.Sum(q => q.Taken)),
        [
            .. ProvinceAlpha.All.Where(p => quotas.ContainsKey(p.Code) || areas.ContainsKey(p.Code)).Select(p => new Province(p.Code, RegionDirectory.NameOf(p.Code), p.ShortName,
                quotas.TryGetValue(p.Code, out var quota) ? RecruitingOf(quota, policy) : null,
                areas.TryGetValue(p.Code, out var area) ? ReceivingOf(area, own.GetValueOrDefault(p.Code), [.. posts[p.Code[..2]]], [.. waivers[p.Code]], policy) : null)),
        ]);
    }

    private static Recruiting RecruitingOf(RecruitingQuota quota, Policy policy) => new(Meter.Of(quota.Quota, quota.Taken),
        Meter.Of(policy.SelfAdjustLimit(quota.Quota), quota.SelfAdjusted), DegreeOf(quota, policy));

    private static Receiving ReceivingOf(ServiceArea area, QuotaCell? own, IReadOnlyList<Places> places, IReadOnlyList<RatioRule> waived, Policy policy)
    {
        var totals = PostTotals.Of(places.Where(p => p.State == PostState.Approved));
        return new(area.TotalScale, Meter.Of(area.NewRecruits, area.Taken), own is null ? null : InProvinceShare.Of(area, own, policy),
            [.. PostRatios.Of(totals, policy).Select(r => RatioView.Of(r, waived.Contains(r.Rule)))], totals.All,
            places.Where(p => p.State is PostState.Declared or PostState.ReviewedByProvince).Sum(p => p.Headcount));
    }
}
