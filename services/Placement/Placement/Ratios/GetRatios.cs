using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.RatioWaivers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Ratios;

/// <summary>A ratio as the offices see it before they commit.</summary>
/// <param name="Numerator">Places that count.</param>
/// <param name="Denominator">All places.</param>
/// <param name="Needed">Percent.</param>
/// <param name="Direction">at-least or at-most.</param>
/// <param name="HeadRoom">Places to spare; negative where it is broken.</param>
/// <param name="Waived">True where a granted waiver lifts it.</param>
internal sealed record RatioView(RatioRule Rule, int Numerator, int Denominator, int Needed, string Direction, bool Holds, int HeadRoom, bool Waived)
{
    public static RatioView Of(PostRatio ratio, bool waived) => new(ratio.Rule, ratio.Numerator, ratio.Denominator, ratio.Needed,
        ratio.IsMinimum ? "at-least" : "at-most", ratio.Holds, ratio.HeadRoom, waived);
}

/// <summary>PLA-5 for a province, all zero where it only recruits: over its approved posts, and as it would be with everything approved that waits.</summary>
internal sealed class GetRatios : IEndpoint
{
    public sealed record Answer(int Year, string ProvinceCode, string Province, IReadOnlyList<RatioView> Approved, IReadOnlyList<RatioView> WithReviewed);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/ratios/{year:int}/{province}", HandleAsync)
        .AllowInRegion("province", Party.Province | Party.National)
        .WithName("ratio.get");

    private static async Task<Reply<Answer>> HandleAsync(int year, string province, PlacementDbContext db, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year && y.PolicyVersion > 0, cancel);
        if (programme is null) return ProgrammeYearRefusals.NotPublished.With(year);
        if (ServiceProvinces.ProvinceOf(year, province).IsRefused(out var refusal, out var service)) return refusal;
        var within = service.Prefix + "%";
        var places = await db.Posts.Where(p => p.Year == year && EF.Functions.Like(p.CountyCode, within)
            && (p.State == PostState.Approved || p.State == PostState.ReviewedByProvince)).PlacesAsync(cancel);
        var waived = await db.RatioWaivers.Where(w => w.Year == year && w.ProvinceCode == province && w.State == RatioWaiverState.Granted)
            .Select(w => w.Rule).ToListAsync(cancel);
        return new Answer(year, province, RegionDirectory.NameOf(province),
            Views(places.Where(p => p.State == PostState.Approved), programme.InForce, waived), Views(places, programme.InForce, waived));
    }

    private static List<RatioView> Views(IEnumerable<Places> places, Policy policy, List<RatioRule> waived) =>
        [.. PostRatios.Of(PostTotals.Of(places), policy).Select(r => RatioView.Of(r, waived.Contains(r.Rule)))];
}
