using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>Runs of a year within the caller's scope, oldest first; the proposals are with the single run.</summary>
internal sealed class ListPlacementRuns : IEndpoint
{
    public sealed record Item(Guid Id, int Year, string ProvinceCode, PlacementRunState State, DateTimeOffset RanAt, int Applicants, int Seated, long Revision);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/placement-runs", HandleAsync)
        .Allow(Party.Province | Party.National)
        .WithName("placement-run.list");

    private static async Task<Reply<Page<Item>>> HandleAsync(int year, Word<PlacementRunState>? state, PageRequest page, PlacementDbContext db, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.PlacementRuns.AsNoTracking().Where(r => r.Year == year && r.Id > page.AfterId && (wanted == null || r.State == wanted))
            .OrderBy(r => r.Id).Take(page.Take)
            .Select(r => new Item(r.Id, r.Year, r.ProvinceCode, r.State, r.RanAt, r.Applicants, r.Seated, r.Revision)).ToListAsync(cancel);
        return Page<Item>.Of(rows, page, row => row.Id.ToString());
    }
}
