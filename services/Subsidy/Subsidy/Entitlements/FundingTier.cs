using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>The tiers of central funding (SUB-2), an attribute of the county (ORG-3).</summary>
public enum FundingTier
{
    /// <summary>No central rate reaches the place: eastern counties, and a province or prefecture itself.</summary>
    [Label("无中央补助标准")] None,

    /// <summary>Western China, the Xinjiang Production and Construction Corps with all its divisions among it (assumed, D-25).</summary>
    [Label("西部地区")] West,

    /// <summary>The four prefectures of southern Xinjiang, and Tibet.</summary>
    [Label("南疆四地州和西藏")] SouthXinjiangTibet,

    /// <summary>Central China; by the seed data also Hebei, Hainan, 恩施, 湘西 and 延边 (assumed, D-25).</summary>
    [Label("中部地区")] Central,
}

/// <summary>Reads a county's tier from the region data.</summary>
public static class FundingTiers
{
    /// <summary>The county's tier, <see cref="FundingTier.None"/> for an unknown or unfunded place.</summary>
    public static FundingTier Of(string countyCode) =>
        RegionCode.TryParse(countyCode, out var code) && RegionDirectory.All.TryGetValue(code, out var region)
            ? region.FundingTier switch
            {
                "west" => FundingTier.West,
                "south-xinjiang-tibet" => FundingTier.SouthXinjiangTibet,
                "central" => FundingTier.Central,
                _ => FundingTier.None,
            }
            : FundingTier.None;
}
