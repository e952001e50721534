using XibuPlan.ServiceDefaults.Access;
using XibuPlan.Subsidy.Entitlements;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>A county's totals within a version: what finance reads. Append-only.</summary>
public sealed class HeadcountCounty
{
    /// <summary>The version.</summary>
    public required Guid HeadcountVersionId { get; init; }

    /// <summary>The service province.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>The county, also where its province manages it directly (省直管).</summary>
    public required string CountyCode { get; init; }

    /// <summary>The province's name when it was certified, which a later renaming leaves as it is; empty in rows that are older than the column.</summary>
    public required string ProvinceName { get; init; }

    /// <summary>The county's name when it was certified, likewise.</summary>
    public required string CountyName { get; init; }

    /// <summary>The county's tier.</summary>
    public required FundingTier Tier { get; init; }

    /// <summary>Lines that count.</summary>
    public required int Headcount { get; init; }

    /// <summary>The sum of the county's lines, held ones among them.</summary>
    public required Money Amount { get; init; }

    /// <summary>The part of <see cref="Amount"/> that is held.</summary>
    public required Money HeldAmount { get; init; }

    /// <summary>The problem of the county's lines, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The totals per county, by code.</summary>
    public static IReadOnlyList<HeadcountCounty> Of(Guid version, IEnumerable<Entitlement> lines) => [.. lines
        .GroupBy(l => l.CountyCode).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(county => new HeadcountCounty
        {
            HeadcountVersionId = version,
            ProvinceCode = county.First().ProvinceCode,
            CountyCode = county.Key,
            ProvinceName = RegionDirectory.NameOf(county.First().ProvinceCode),
            CountyName = RegionDirectory.NameOf(county.Key),
            Tier = county.First().Tier,
            Headcount = county.Count(l => l.Counted),
            Amount = county.Sum(l => l.Amount),
            HeldAmount = county.Where(l => l.Held).Sum(l => l.Amount),
            Problem = county.Select(l => l.Problem).FirstOrDefault(p => p is not null),
        })];
}
