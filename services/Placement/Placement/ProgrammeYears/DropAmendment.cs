using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>The national office gives up an amendment that is not yet in force.</summary>
internal sealed class DropAmendment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/programme-years/{year:int}/amendments/drop", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.drop-amendment");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        if (programme.DropAmendment(actor).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
