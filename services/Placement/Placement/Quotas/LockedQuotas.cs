using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;

namespace XibuPlan.Placement.Quotas;

/// <summary>
/// The counters of a recruiting province and of some areas, locked until the transaction ends. The order is fixed — recruiting
/// province, then areas by code — so that no two transactions wait for one another in a circle; cells have no lock of their own,
/// because only their recruiting province's transactions change them.
/// </summary>
internal sealed record LockedQuotas(RecruitingQuota Province, IReadOnlyList<ServiceArea> Areas, Dictionary<string, QuotaCell> Cells)
{
    /// <summary>
    /// Locks what several steps of one transaction will change, in the order of all: each step that locked for itself would take its areas
    /// after those of the step before.
    /// </summary>
    public static async Task LockForAllAsync(PlacementDbContext db, int year, IEnumerable<string> recruitingProvinces, IEnumerable<string> serviceProvinces,
        CancellationToken cancel)
    {
        var (provinces, areas) = (recruitingProvinces.ToArray(), serviceProvinces.ToArray());
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM recruiting_quotas WHERE year = {year} AND province_code = ANY ({provinces}) ORDER BY province_code FOR UPDATE", cancel);
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM service_areas WHERE year = {year} AND province_code = ANY ({areas}) ORDER BY province_code FOR UPDATE", cancel);
    }

    /// <summary>Locks the rows; null where the province recruits nobody this year.</summary>
    public static async Task<LockedQuotas?> TakeAsync(PlacementDbContext db, int year, string recruitingProvince, IEnumerable<string> serviceProvinces,
        CancellationToken cancel)
    {
        var province = await db.RecruitingQuotas.FromSql(
            $"SELECT * FROM recruiting_quotas WHERE year = {year} AND province_code = {recruitingProvince} FOR UPDATE").SingleOrDefaultAsync(cancel);
        if (province is null) return null;
        var codes = serviceProvinces.Distinct().ToArray();
        var areas = await db.ServiceAreas.FromSql(
            $"SELECT * FROM service_areas WHERE year = {year} AND province_code = ANY ({codes}) ORDER BY province_code FOR UPDATE").ToListAsync(cancel);
        var cells = await db.QuotaCells.Where(c => c.Year == year && c.RecruitingProvinceCode == recruitingProvince && codes.Contains(c.ServiceProvinceCode))
            .ToDictionaryAsync(c => c.ServiceProvinceCode, cancel);
        return new LockedQuotas(province, areas, cells);
    }
}
