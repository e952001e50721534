using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UniversityAllotments;

/// <summary>Why a university is not allotted so many places.</summary>
internal static class UniversityAllotmentRefusals
{
    public static readonly Refusal NotOfProvince = Refusal.Rule("university-allotment.not-of-province", "高校代码“{0}”不属于{1}，不能分配名额。");

    public static readonly Refusal OverTotal = Refusal.Rule("university-allotment.over-total", "本省招募总名额 {0} 个，其他高校已分配 {1} 个，最多还可分配 {2} 个。");

    public static readonly Refusal BelowUsed = Refusal.Rule("university-allotment.below-used", "{0}已对接 {1} 人，分配名额不能少于已对接人数。");

    public static readonly IReadOnlyList<Refusal> All = [NotOfProvince, OverTotal, BelowUsed];
}
