using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>The province gives up a run that nobody has confirmed, with a reason.</summary>
internal sealed class DiscardPlacementRun : IEndpoint
{
    public sealed record Request(string? Reason);

    public sealed record Answer(Guid RunId, PlacementRunState State, long Revision) : IRevisioned;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/placement-runs/{id:guid}/discard", HandleAsync)
        .Allow(Party.Province)
        .AsOperation("placement-run.discard");

    private static async Task<Reply<Answer>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        var run = await db.PlacementRuns.SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null) return CommonRefusals.NotFound;
        if (seen.Check(run).IsRefused(out var refusal)) return refusal;
        if (run.Discard(request.Reason, actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return new Answer(run.Id, run.State, run.Revision);
    }
}
