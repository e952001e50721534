using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.PublicInformation;

/// <summary>
/// The current year for everybody: what is open today, and what each service province asks for. Aggregates only; nothing
/// here is about a person.
/// </summary>
internal sealed class GetPublicYear : IEndpoint
{
    /// <summary>What a service province asks for.</summary>
    /// <param name="TotalScale">On duty in all (实施规模).</param>
    /// <param name="NewRecruits">新招募.</param>
    /// <param name="SeatsLeft">New recruits without a seat yet.</param>
    /// <param name="Posts">Approved posts.</param>
    /// <param name="Places">Their places.</param>
    public sealed record Demand(string ProvinceCode, string Province, int TotalScale, int NewRecruits, int SeatsTaken, int SeatsLeft, int Posts, int Places);

    public sealed record Answer(int Year, DateOnly Today, IReadOnlyList<CalendarWindow> Calendar, int TotalScale, int NewRecruits, int SeatsLeft,
        IReadOnlyList<Demand> Provinces);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/public/year", HandleAsync)
        .AllowEveryone()
        .WithName("public-year.get");

    private static async Task<Reply<Answer>> HandleAsync(PlacementDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.CurrentYearAsync(clock.Today(), cancel) is not { } programme) return CommonRefusals.NotFound;
        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == programme.Year).OrderBy(a => a.ProvinceCode).ToListAsync(cancel);
        var posts = await db.OfferedPosts(programme.Year).GroupBy(p => p.CountyCode.Substring(0, 2))
            .Select(g => new { Province = g.Key, Posts = g.Count(), Places = g.Sum(p => p.Headcount) }).ToDictionaryAsync(g => g.Province, cancel);
        var demand = areas.Select(a => posts.TryGetValue(a.ProvinceCode[..2], out var offered)
            ? DemandOf(a, offered.Posts, offered.Places) : DemandOf(a, 0, 0)).ToList();
        return new Answer(programme.Year, clock.Today(), Calendar.Of(programme.Versions[^1].Values, clock.Today()), demand.Sum(d => d.TotalScale),
            demand.Sum(d => d.NewRecruits), demand.Sum(d => d.SeatsLeft), demand);
    }

    private static Demand DemandOf(Quotas.ServiceArea area, int posts, int places) => new(area.ProvinceCode, RegionDirectory.NameOf(area.ProvinceCode),
        area.TotalScale, area.NewRecruits, area.Taken, area.NewRecruits - area.Taken, posts, places);
}

/// <summary>What is public of a published year.</summary>
internal static class PublicYears
{
    /// <summary>The approved posts of a year: public, whoever asks.</summary>
    public static IQueryable<Post> OfferedPosts(this PlacementDbContext db, int year) =>
        db.Posts.IgnoreQueryFilters().AsNoTracking().Where(p => p.Year == year && p.State == PostState.Approved);
}
