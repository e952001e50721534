using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>Where a request to lift one ratio of the posts for a year (比例豁免) stands.</summary>
internal enum RatioWaiverState
{
    /// <summary>The province asked; the nation has to decide.</summary>
    [Label("已申请")] Requested,

    /// <summary>The ratio does not bind the province in this year.</summary>
    [Label("已同意")] Granted,

    /// <summary>The ratio binds.</summary>
    [Label("未同意")] Refused,
}

/// <summary>What the nation does with the request.</summary>
internal enum RatioWaiverAction
{
    /// <summary>It lifts the ratio for the year.</summary>
    [Label("同意豁免")] Grant,

    /// <summary>It does not.</summary>
    [Label("不同意豁免")] Refuse,
}

/// <summary>Who asks for a waiver does not grant it (docs/rules.md §13); either decision has a reason.</summary>
internal static class RatioWaiverLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<RatioWaiverState, RatioWaiverAction> Table = new("ratio-waiver",
        new(RatioWaiverState.Requested, RatioWaiverAction.Grant, RatioWaiverState.Granted, Party.National, "PLA-5", OfficerRole.Reviewer, NeedsReason: true),
        new(RatioWaiverState.Requested, RatioWaiverAction.Refuse, RatioWaiverState.Refused, Party.National, "PLA-5", OfficerRole.Reviewer, NeedsReason: true));
}
