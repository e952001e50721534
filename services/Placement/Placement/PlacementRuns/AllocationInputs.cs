using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.Placement.Seats;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>Reads what a run decides on, as it is now.</summary>
internal static class AllocationInputs
{
    /// <summary>The input of a recruiting province; null where it has no quota this year.</summary>
    public static async Task<AllocationInput?> ReadAsync(PlacementDbContext db, ProgrammeYear year, string province, CancellationToken cancel)
    {
        var policy = year.InForce;
        var quota = await db.RecruitingQuotas.AsNoTracking().SingleOrDefaultAsync(q => q.Year == year.Year && q.ProvinceCode == province, cancel);
        if (quota is null) return null;
        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year.Year && a.NewRecruits > 0).OrderBy(a => a.ProvinceCode).ToListAsync(cancel);
        var cells = await db.QuotaCells.AsNoTracking().Where(c => c.Year == year.Year && c.RecruitingProvinceCode == province)
            .ToDictionaryAsync(c => c.ServiceProvinceCode, cancel);
        var candidates = await db.Candidates.AsNoTracking()
            .Where(c => c.Year == year.Year && c.RecruitingProvinceCode == province && c.State == CandidateState.Cleared
                && !db.Seats.Any(s => s.ApplicationId == c.ApplicationId && s.State != SeatState.Released))
            .OrderBy(c => c.ApplicationId).ToListAsync(cancel);
        return new AllocationInput(year.Year, province, year.PolicyVersion, year.LotterySeed!, Capacities.Of(quota, policy),
            [.. areas.Select(a => Capacities.Of(a, cells.GetValueOrDefault(a.ProvinceCode), province, policy))],
            [.. candidates.Select(c => new Applicant(c.ApplicationId, c.Choices, c.Score, c.PriorVolunteering, policy.CountsAsBachelor(c.Degree), c.AcceptsOtherProvinces))])
            .InOrder();
    }
}
