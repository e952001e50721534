using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>A national reviewer grants or refuses a waiver, with a reason.</summary>
internal sealed class DecideWaiver : IEndpoint
{
    public sealed record Request(bool Grant, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/ratio-waivers/{id:guid}/decide", HandleAsync)
        .Allow(Party.National, OfficerRole.Reviewer)
        .AsOperation("ratio-waiver.decide");

    private static async Task<Reply<RatioWaiverView>> HandleAsync(Guid id, IfMatch seen, Request request, PlacementDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var waiver = await db.RatioWaivers.SingleOrDefaultAsync(w => w.Id == id, cancel);
        if (waiver is null) return CommonRefusals.NotFound;
        if (seen.Check(waiver).IsRefused(out var refusal)) return refusal;
        if (waiver.Decide(request.Grant, request.Reason, actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return RatioWaiverView.Of(waiver, actor);
    }
}
