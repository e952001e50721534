using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>Computes a run again from its stored input and compares, byte for byte. Changes nothing.</summary>
internal sealed class ReplayPlacementRun : IEndpoint
{
    /// <summary>The comparison.</summary>
    /// <param name="InputIntact">The stored input still has the hash that the run recorded.</param>
    /// <param name="ResultEqual">The computed result has the hash that the run recorded.</param>
    public sealed record Answer(Guid RunId, bool InputIntact, bool ResultEqual, string InputSha256, string ResultSha256, string ReplayedSha256);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/placement-runs/{id:guid}/replay", HandleAsync)
        .Allow(Party.Province | Party.National)
        .AsOperation("placement-run.replay");

    private static async Task<Reply<Answer>> HandleAsync(Guid id, PlacementDbContext db, CancellationToken cancel)
    {
        var run = await db.PlacementRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null) return CommonRefusals.NotFound;
        var record = await db.PlacementRecords.AsNoTracking().SingleAsync(r => r.RunId == id, cancel);
        var replayed = Canonical.Sha256Of(Canonical.JsonOf(QuotaAllocator.Allocate(Canonical.Parse<AllocationInput>(record.Input))));
        return new Answer(id, Canonical.Sha256Of(record.Input) == run.InputSha256, replayed == run.ResultSha256, run.InputSha256, run.ResultSha256, replayed);
    }
}
