using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UniversityAllotments;

/// <summary>What a university may fill, and what of it is used.</summary>
/// <param name="Used">Seats of its applicants.</param>
/// <param name="Left">Quota − used; never negative when it was allotted, and negative where seats went beyond it since.</param>
internal sealed record AllotmentView(Guid Id, int Year, string ProvinceCode, string Province, string UniversityCode, string University, int Quota, int Used, int Left,
    long Revision) : IRevisioned
{
    public static AllotmentView Of(UniversityAllotment allotment, int used) => new(allotment.Id, allotment.Year, allotment.ProvinceCode,
        RegionDirectory.NameOf(allotment.ProvinceCode), allotment.UniversityCode, UniversityDirectory.NameOf(allotment.UniversityCode), allotment.Quota, used,
        allotment.Quota - used, allotment.Revision);
}

/// <summary>The allotments of a year in the caller's scope: a university its own, a province those to its universities, the nation all.</summary>
internal sealed class ListAllotments : IEndpoint
{
    /// <summary>The allotments, and for a province how much of its total is left to allot.</summary>
    /// <param name="Total">The province's recruiting total; null for everybody else.</param>
    /// <param name="Unallotted">What is not allotted yet; null likewise.</param>
    public sealed record Answer(int Year, int? Total, int? Unallotted, IReadOnlyList<AllotmentView> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/university-allotments", HandleAsync)
        .Allow(Party.University | Party.Province | Party.National)
        .WithName("university-allotment.list");

    private static async Task<Reply<Answer>> HandleAsync(int year, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var allotments = await db.UniversityAllotments.AsNoTracking().Where(a => a.Year == year).OrderBy(a => a.UniversityCode).ToListAsync(cancel);
        var used = await db.SeatsByUniversityAsync(year, [.. allotments.Select(a => a.UniversityCode)], cancel);
        var province = actor.Party == Party.Province ? actor.Region?.Digits : null;
        var total = province is null ? null
            : await db.RecruitingQuotas.Where(q => q.Year == year && q.ProvinceCode == province).Select(q => (int?)q.Quota).SingleOrDefaultAsync(cancel);
        return new Answer(year, total, total - allotments.Sum(a => a.Quota), [.. allotments.Select(a => AllotmentView.Of(a, used.GetValueOrDefault(a.UniversityCode)))]);
    }
}

/// <summary>How many seats universities have.</summary>
internal static class UniversitySeats
{
    /// <summary>Live seats by university; a number and nothing else, and so also for those who do not see the seats.</summary>
    public static Task<Dictionary<string, int>> SeatsByUniversityAsync(this PlacementDbContext db, int year, IReadOnlyList<string> universities, CancellationToken cancel) =>
        db.Seats.IgnoreQueryFilters().Where(s => s.Year == year && s.State != SeatState.Released)
            .Join(db.Candidates.IgnoreQueryFilters(), s => s.ApplicationId, c => c.ApplicationId, (_, c) => c.UniversityCode)
            .Where(code => universities.Contains(code)).GroupBy(code => code)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
