using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// A second national officer puts a year, or an amendment of it, into force. Announces the policy each time and the matrix once.
/// </summary>
internal sealed class PublishProgrammeYear : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/programme-years/{year:int}/publish", HandleAsync)
        .Allow(Party.National, OfficerRole.Reviewer)
        .AsOperation("programme-year.publish");

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, IfMatch seen, PlacementDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        if (seen.Check(programme).IsRefused(out var refusal)) return refusal;
        if (programme.Publish(actor, clock.GetUtcNow()).IsRefused(out refusal)) return refusal;

        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year).ToListAsync(cancel);
        var cells = await db.QuotaCells.AsNoTracking().Where(c => c.Year == year).ToListAsync(cancel);
        if (CrossFooting.CheckNationalShare(areas, cells, programme.InForce).IsRefused(out refusal)) return refusal;
        Announce(db, programme, areas, cells, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }

    private static void Announce(PlacementDbContext db, ProgrammeYear programme, List<ServiceArea> areas, List<QuotaCell> cells, DateTimeOffset now)
    {
        db.Announce(new ProgrammeYearPublished(Guid.CreateVersion7(), now, programme.Id, programme.Revision + 1, programme.Year, RegionCode.Nation.Digits,
            programme.PolicyVersion, programme.Versions[^1].Values));
        if (programme.PolicyVersion > 1) return;
        db.Announce(new QuotaMatrixPublished(Guid.CreateVersion7(), now, programme.Id, programme.Revision + 1, programme.Year, RegionCode.Nation.Digits,
            cells.Sum(c => c.Quota), cells.Count,
            [.. areas.Where(a => a.NewRecruits > 0).Select(a => a.ProvinceCode).Order(StringComparer.Ordinal)]));
    }
}
