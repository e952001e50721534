using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// The list of volunteers of a county or province, as one row on which changes of terms and reviews of months queue: no change slips
/// between a reviewer's look and the approval.
/// </summary>
public sealed class Roster
{
    /// <summary>The county or province.</summary>
    public required string RegionCode { get; init; }
}

/// <summary>
/// The locks, in one order everywhere: counties by code, then provinces by code, then posts, then the chain of the audit (taken by the
/// first write), then the months of provinces. Counties of one province change side by side (their lock on the province is shared);
/// a province's own step waits for all of them and they for it.
/// </summary>
internal static class RosterLocks
{
    /// <summary>True for a county in the officer's region, and for any where a volunteer acts: only such a code may become a row.</summary>
    public static bool MayActIn(this Actor actor, string code) =>
        RegionCode.TryParse(code, out var county) && RegionDirectory.IsCounty(county) && (actor.Region is not { } region || region.Contains(county));

    /// <summary>For a change of a term, or a step of a county's month.</summary>
    public static async Task LockCountiesAsync(this ServiceManagementDbContext db, IEnumerable<string> codes, CancellationToken cancel)
    {
        var counties = codes.Distinct().Order(StringComparer.Ordinal).ToArray();
        var provinces = counties.Select(c => RegionCode.Parse(c).Province.Digits).Distinct().Order(StringComparer.Ordinal).ToArray();
        await db.EnsureRostersAsync([.. counties, .. provinces], cancel);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM rosters WHERE region_code = ANY({counties}) ORDER BY region_code FOR UPDATE", cancel);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM rosters WHERE region_code = ANY({provinces}) ORDER BY region_code FOR SHARE", cancel);
    }

    /// <summary>For a step of a province's month.</summary>
    public static async Task LockProvinceAsync(this ServiceManagementDbContext db, string province, CancellationToken cancel)
    {
        await db.EnsureRostersAsync([province], cancel);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM rosters WHERE region_code = {province} FOR UPDATE", cancel);
    }

    private static Task<int> EnsureRostersAsync(this ServiceManagementDbContext db, string[] codes, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO rosters (region_code) SELECT unnest({codes}) ON CONFLICT DO NOTHING", cancel);
}
