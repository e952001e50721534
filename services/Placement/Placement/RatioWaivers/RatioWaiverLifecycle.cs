using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.RatioWaivers;

internal enum RatioWaiverState
{
    [Label("已申请")] Requested,
    [Label("已同意")] Granted,
    [Label("未同意")] Refused,
}

internal enum RatioWaiverAction
{
    [Label("同意豁免")] Grant,
    [Label("不同意豁免")] Refuse,
}

/// <summary>Who asks for a waiver does not grant it (docs/rules.md §13); either decision has a reason.</summary>
internal static class RatioWaiverLifecycle
{
    public static readonly Lifecycle<RatioWaiverState, RatioWaiverAction> Table = new("ratio-waiver",
        new(RatioWaiverState.Requested, RatioWaiverAction.Grant, RatioWaiverState.Granted, Party.National, "PLA-5", OfficerRole.Reviewer, NeedsReason: true),
        new(RatioWaiverState.Requested, RatioWaiverAction.Refuse, RatioWaiverState.Refused, Party.National, "PLA-5", OfficerRole.Reviewer, NeedsReason: true));
}
