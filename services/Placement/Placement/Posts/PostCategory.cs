using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.Posts;

/// <summary>What a post is for (职能类别); the ratios of PLA-5 count these (D-12).</summary>
internal enum PostCategory
{
    [Label("乡村教育")] RuralEducation,
    [Label("服务乡村建设")] RuralConstruction,
    [Label("健康乡村")] HealthyVillage,
    [Label("基层青年工作")] GrassrootsYouth,
    [Label("乡村社会治理")] RuralGovernance,
}

/// <summary>The special for an area (区域专项), a second attribute beside the category (D-12).</summary>
internal enum AreaSpecial
{
    [Label("服务新疆")] ServeXinjiang,
    [Label("服务西藏")] ServeTibet,
}

/// <summary>Which area special a region belongs to.</summary>
internal static class AreaSpecials
{
    /// <summary>By province: Xinjiang and the XPCC, Tibet, else none.</summary>
    public static AreaSpecial? Of(RegionCode region) => region.Province.Digits switch
    {
        "650000" or "660000" => AreaSpecial.ServeXinjiang,
        "540000" => AreaSpecial.ServeTibet,
        _ => null,
    };
}
