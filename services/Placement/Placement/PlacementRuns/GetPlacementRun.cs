using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>A run with its proposals and reasons, and whether it could still be confirmed.</summary>
internal sealed class GetPlacementRun : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/placement-runs/{id:guid}", HandleAsync)
        .Allow(Party.Province | Party.National)
        .WithName("placement-run.get");

    private static async Task<Reply<PlacementRunView>> HandleAsync(Guid id, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var run = await db.PlacementRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null) return CommonRefusals.NotFound;
        var record = await db.PlacementRecords.AsNoTracking().SingleAsync(r => r.RunId == id, cancel);
        return PlacementRunView.Of(run, record, await IsStaleAsync(run, db, cancel), actor);
    }

    private static async Task<bool> IsStaleAsync(PlacementRun run, PlacementDbContext db, CancellationToken cancel)
    {
        if (run.State != PlacementRunState.Proposed) return false;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == run.Year, cancel);
        return (await AllocationInputs.ReadAsync(db, year, run.ProvinceCode, cancel))?.Fingerprint() != run.Fingerprint;
    }
}
