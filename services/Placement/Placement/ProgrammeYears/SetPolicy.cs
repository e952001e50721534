using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>The national office changes values of a draft's policy: <c>{ "quota.selfAdjustPct": "10", … }</c>; keys not named stay.</summary>
internal sealed class SetPolicy : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/placement/programme-years/{year:int}/policy", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.set-policy");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, Dictionary<string, string> values, PlacementDbContext db,
        Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        if (programme.SetPolicy(values, actor).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
