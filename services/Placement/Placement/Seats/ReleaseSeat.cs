using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>The recruiting province's reviewer releases a seat, with a reason; its place may be given to another.</summary>
internal sealed class ReleaseSeat : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/seats/{id:guid}/release", HandleAsync)
        .Allow(Party.Province, OfficerRole.Reviewer)
        .AsOperation("seat.release");

    private static async Task<Reply<SeatView>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        var owner = await db.Seats.Where(s => s.Id == id).Select(s => (Guid?)s.ApplicationId).SingleOrDefaultAsync(cancel);
        if (owner is null) return CommonRefusals.NotFound;
        _ = await db.Candidates.LockAsync(owner.Value, cancel);
        // Read only now: a withdrawal may have released it while this waited.
        var seat = await db.Seats.SingleAsync(s => s.Id == id, cancel);
        if (!SeatView.Mine(seat, actor)) return CommonRefusals.NotFound;
        if (seen.Check(seat).IsRefused(out var refusal)) return refusal;
        if ((await SeatRelease.ApplyAsync(db, seat, request.Reason, actor, clock.GetUtcNow(), cancel)).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return SeatView.Of(seat, actor);
    }
}
