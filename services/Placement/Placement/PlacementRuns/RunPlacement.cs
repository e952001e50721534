using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>
/// A recruiting province has seats proposed for its candidates who have none. Input and result are stored whole; a run that nobody
/// has confirmed yet is superseded.
/// </summary>
internal sealed class RunPlacement : IEndpoint
{
    public sealed record Request(int Year, string ProvinceCode);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/placement/placement-runs", HandleAsync)
        .Allow(Party.Province, OfficerRole.Maintainer)
        .AsOperation("placement-run.run");

    private static async Task<Reply<PlacementRunView>> HandleAsync(Request request, PlacementDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (!RegionCode.TryParse(request.ProvinceCode, out var province)) return CommonRefusals.Invalid.ForFields(("provinceCode", "须为六位数字"));
        if (actor.Region != province) return CommonRefusals.NotFound;
        var year = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == request.Year, cancel);
        if (year is null) return ProgrammeYearRefusals.NotPublished.With(request.Year);
        if (year.MaySeatOn(clock.Today()).IsRefused(out var refusal)) return refusal;
        var input = await AllocationInputs.ReadAsync(db, year, province.Digits, cancel);
        if (input is null) return PlacementRunRefusals.NoQuota.With(RegionDirectory.NameOf(province), request.Year);
        if (input.Applicants.Count == 0) return PlacementRunRefusals.NoCandidates.With(RegionDirectory.NameOf(province));

        var now = clock.GetUtcNow();
        var earlier = await db.PlacementRuns.SingleOrDefaultAsync(r => r.Year == request.Year && r.ProvinceCode == province.Digits
            && r.State == PlacementRunState.Proposed, cancel);
        if (earlier is not null)
        {
            if (earlier.Discard("已由新的安排方案取代", actor, now).IsRefused(out refusal)) return refusal;
            // Before the new one: there is one open run per province and year.
            await db.SaveChangesAsync(cancel);
        }

        var (run, record) = PlacementRun.Of(input, actor, now);
        db.PlacementRuns.Add(run);
        db.PlacementRecords.Add(record);
        await db.SaveChangesAsync(cancel);
        return PlacementRunView.Of(run, record, stale: false, actor);
    }
}
