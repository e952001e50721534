using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>Why a waiver is not asked for or decided.</summary>
internal static class RatioWaiverRefusals
{
    public static readonly Refusal AlreadyAsked = Refusal.Conflict("ratio-waiver.already-asked", "该项豁免已申请或已同意，不必重复申请。");

    public static readonly Refusal SameOfficer = Refusal.Forbidden("ratio-waiver.same-officer", "申请豁免与审批豁免不能由同一人办理。");

    public static readonly IReadOnlyList<Refusal> All = [AlreadyAsked, SameOfficer, .. RatioWaiverLifecycle.Table.Refusals];
}
