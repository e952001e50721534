using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>One county of a month's feed.</summary>
/// <param name="Tier">west, south-xinjiang-tibet, central, or none.</param>
/// <param name="Amount">What the county's lines are worth, held ones among them.</param>
/// <param name="HeldAmount">The part of <paramref name="Amount"/> that must not be paid yet.</param>
/// <param name="Problem">Why the amount is not what the headcount suggests, or null.</param>
public sealed record FeedLine(string ProvinceCode, string ProvinceName, string CountyCode, string CountyName, string Tier,
    int Headcount, Money Amount, Money HeldAmount, string? Problem)
{
    /// <summary>The line of a county's totals, with the names of its certification: a version's hash is over them.</summary>
    public static FeedLine Of(HeadcountCounty county) => new(
        county.ProvinceCode, NameOf(county.ProvinceName, county.ProvinceCode), county.CountyCode, NameOf(county.CountyName, county.CountyCode),
        Word.Of(county.Tier), county.Headcount, county.Amount, county.HeldAmount, county.Problem);

    // A row that is older than the names in it may not be written to any more; today's are the nearest to what was hashed.
    private static string NameOf(string kept, string code) => kept.Length > 0 ? kept : RegionDirectory.NameOf(code);
}

/// <summary>Reading the lines of a feed version.</summary>
internal static class FeedLines
{
    /// <summary>The lines of the given headcount versions, by province and county.</summary>
    public static async Task<IReadOnlyList<FeedLine>> FeedLinesAsync(this SubsidyDbContext db, IReadOnlyCollection<Guid> headcountVersions, CancellationToken cancel)
    {
        var counties = await db.HeadcountCounties.AsNoTracking().Where(c => headcountVersions.Contains(c.HeadcountVersionId))
            .OrderBy(c => c.ProvinceCode).ThenBy(c => c.CountyCode).ToListAsync(cancel);
        return [.. counties.Select(FeedLine.Of)];
    }

    /// <summary>The headcount versions that a feed version is made of.</summary>
    public static Task<List<Guid>> PartsAsync(this SubsidyDbContext db, Guid feedVersion, CancellationToken cancel) =>
        db.FeedParts.Where(p => p.FeedVersionId == feedVersion).Select(p => p.HeadcountVersionId).ToListAsync(cancel);
}
