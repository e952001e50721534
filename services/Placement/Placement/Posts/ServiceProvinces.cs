using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>
/// Which provinces have posts in a year: those of the implementation scale (PLA-1). A county and the nation are none of them, because
/// the ratios of PLA-5 hold over a whole province and over nothing else.
/// </summary>
internal static class ServiceProvinces
{
    /// <summary>The province that a request names, with posts this year or without.</summary>
    public static Outcome<RegionCode> ProvinceOf(int year, string? code)
    {
        if (!RegionCode.TryParse(code, out var region)) return CommonRefusals.Invalid.ForFields(("provinceCode", "须为六位数字"));
        return region.IsProvince ? region : PostRefusals.NotAServiceProvince.With(RegionDirectory.NameOf(region), year);
    }

    /// <summary>The province that a request names, or why it has no posts this year.</summary>
    public static async Task<Outcome<RegionCode>> ServiceProvinceAsync(this PlacementDbContext db, int year, string? code, CancellationToken cancel)
    {
        if (ProvinceOf(year, code).IsRefused(out var refusal, out var province)) return refusal;
        return await db.ServiceAreas.AnyAsync(a => a.Year == year && a.ProvinceCode == province.Digits, cancel)
            ? province : PostRefusals.NotAServiceProvince.With(RegionDirectory.NameOf(province), year);
    }
}
