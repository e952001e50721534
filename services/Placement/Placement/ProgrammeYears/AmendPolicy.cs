using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>D-2: a dated amendment of a published year with its reason; in force once another officer publishes the year again.</summary>
internal sealed class AmendPolicy : IEndpoint
{
    public sealed record Request(Dictionary<string, string> Values, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/programme-years/{year:int}/amendments", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.amend");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, Request request, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        if (programme.Amend(request.Values, request.Reason, actor).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
