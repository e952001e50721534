using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Candidates;

/// <summary>The candidates of a recruiting province with their choices, and the seat where there is one.</summary>
internal sealed class ListCandidates : IEndpoint
{
    public sealed record Item(Guid ApplicationId, string RecruitingProvinceCode, string UniversityCode, CandidateState State, IReadOnlyList<string> Choices,
        string Degree, decimal Score, bool PriorVolunteering, Guid? SeatId, string? ServiceProvinceCode);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/candidates", HandleAsync)
        .Allow(Party.Province | Party.National);

    private static async Task<Reply<Page<Item>>> HandleAsync(int year, string? recruiting, Word<CandidateState>? state, PageRequest page, PlacementDbContext db,
        CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.Candidates.AsNoTracking()
            .Where(c => c.Year == year && c.ApplicationId > page.AfterId && (recruiting == null || c.RecruitingProvinceCode == recruiting)
                && (wanted == null || c.State == wanted))
            .OrderBy(c => c.ApplicationId).Take(page.Take)
            .Select(c => new Item(c.ApplicationId, c.RecruitingProvinceCode, c.UniversityCode, c.State, c.Choices, c.Degree, c.Score, c.PriorVolunteering,
                db.Seats.Where(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released).Select(s => (Guid?)s.Id).FirstOrDefault(),
                db.Seats.Where(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released).Select(s => s.ServiceProvinceCode).FirstOrDefault()))
            .ToListAsync(cancel);
        return Page<Item>.Of(rows, page, row => row.ApplicationId.ToString());
    }
}
