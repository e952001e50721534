using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>Why a step of a province's month may be refused, beside what the lifecycle's table says.</summary>
public static class ProvinceMonthRefusals
{
    /// <summary>C4: the province hands up only when every county of the month is approved.</summary>
    public static readonly Refusal CountiesNotApproved = Refusal.Rule("province-month.counties-not-approved", "下列县级项目办的名单尚未审核通过：{0}。");

    /// <summary>C4: nobody serves in the province in that month, and no county has handed in an empty list: there is nothing to certify.</summary>
    public static readonly Refusal NoCounties = Refusal.Rule("province-month.no-counties", "{0}没有在岗的县，无须提交。");

    /// <summary>The day that decides has not begun.</summary>
    public static readonly Refusal MonthNotYetOpen = Refusal.Rule("province-month.month-not-yet-open", "{0} 的名单以 {1} 零时为准，届时方可提交。");

    /// <summary>No province has this code.</summary>
    public static readonly Refusal NotAProvince = Refusal.NotFound("province-month.not-a-province", "{0} 不是省级地区。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All =
        [.. ProvinceMonthLifecycle.Table.Refusals, CountiesNotApproved, NoCounties, MonthNotYetOpen, NotAProvince];
}
