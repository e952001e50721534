using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Employment.Persistence;

/// <summary>The digits that a region's places share, from a query value; none for no value.</summary>
internal static class RegionPrefix
{
    public static bool TryOf(string? region, out string prefix)
    {
        prefix = "";
        if (region is null) return true;
        if (!RegionCode.TryParse(region, out var code)) return false;
        prefix = code.Prefix;
        return true;
    }
}
