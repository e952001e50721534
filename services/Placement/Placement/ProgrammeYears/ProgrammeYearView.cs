using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>A programme year as its readers see it.</summary>
/// <param name="Policy">In force; before the first publication, the draft.</param>
/// <param name="Pending">The values of an open amendment, for the national office; else null.</param>
/// <param name="Scale">The implementation scale, row by row.</param>
/// <param name="TotalQuota">The sum of the matrix.</param>
/// <param name="Cells">How many cells the matrix has.</param>
internal sealed record ProgrammeYearView(int Year, ProgrammeYearState State, int PolicyVersion, IReadOnlyDictionary<string, string> Policy,
    IReadOnlyDictionary<string, string>? Pending, string? AmendmentReason, IReadOnlyList<PolicyVersionView> Versions, IReadOnlyList<ScaleRowView> Scale,
    int TotalQuota, int Cells, IReadOnlyList<string> AllowedActions, long Revision) : IRevisioned
{
    /// <summary>The view of a year for this caller.</summary>
    public static async Task<ProgrammeYearView> OfAsync(ProgrammeYear year, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var scale = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year.Year).OrderBy(a => a.ProvinceCode).ToListAsync(cancel);
        var cells = await db.QuotaCells.Where(c => c.Year == year.Year && c.Quota > 0).Select(c => c.Quota).ToListAsync(cancel);
        var inForce = year.PolicyVersion == 0 ? year.Edited : year.Versions[^1].Values;
        var pending = year.State == ProgrammeYearState.Amending && actor.Party == Party.National
            ? year.Edited.Where(e => inForce.GetValueOrDefault(e.Key) != e.Value).ToDictionary(e => e.Key, e => e.Value) : null;
        return new(year.Year, year.State, year.PolicyVersion, inForce, pending, pending is null ? null : year.AmendmentReason,
            [.. year.Versions.Select(v => new PolicyVersionView(v.Version, v.Reason, v.PublishedAt, v.Values))], [.. scale.Select(ScaleRowView.Of)],
            cells.Sum(), cells.Count, ProgrammeYearLifecycle.Table.AllowedActions(year.State, actor), year.Revision);
    }
}

/// <summary>A published policy version with all its values: old ones stay readable.</summary>
internal sealed record PolicyVersionView(int Version, string? Reason, DateTimeOffset PublishedAt, IReadOnlyDictionary<string, string> Values);

/// <summary>A row of the implementation scale.</summary>
internal sealed record ScaleRowView(string ProvinceCode, string Province, int TotalScale, int GraduateTeachingCorps, int Extended, int NewRecruits)
{
    public static ScaleRowView Of(ServiceArea area) => new(area.ProvinceCode, ProvinceAlpha.NameOf(area.ProvinceCode), area.TotalScale,
        area.GraduateTeachingCorps, area.Extended, area.NewRecruits);
}
