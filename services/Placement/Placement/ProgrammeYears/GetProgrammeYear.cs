using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>One year with its policy, every earlier policy and its scale. A draft is seen by the national office alone.</summary>
internal sealed class GetProgrammeYear : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/programme-years/{year:int}", HandleAsync)
        .Allow(ListProgrammeYears.Readers)
        .WithName("programme-year.get");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == year, cancel);
        return programme is null ? CommonRefusals.NotFound : await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
