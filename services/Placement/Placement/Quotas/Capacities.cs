using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.ProgrammeYears;

namespace XibuPlan.Placement.Quotas;

/// <summary>The stored plan and counters as the allocator sees them, with the limits of the policy in force.</summary>
internal static class Capacities
{
    /// <summary>The recruiting province's limits and counters.</summary>
    public static ProvinceCapacity Of(RecruitingQuota quota, Policy policy) => new(quota.Quota, quota.Taken, policy.SelfAdjustLimit(quota.Quota),
        quota.SelfAdjusted, policy.BachelorMinPct, policy.NonBachelorLimit(quota.Quota), quota.NonBachelor);

    /// <summary>One destination; the cell is null where the matrix has none.</summary>
    public static AreaCapacity Of(ServiceArea area, QuotaCell? cell, string recruitingProvince, Policy policy) => new(area.ProvinceCode,
        cell?.Quota ?? 0, cell?.Taken ?? 0, area.NewRecruits, area.Taken,
        policy.CapsEveryArea && area.ProvinceCode == recruitingProvince ? policy.InProvinceLimit(area.NewRecruits) : null);
}
