using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>Where a request to restore a leaver stands (T6).</summary>
public enum RestoreState
{
    /// <summary>The county asked.</summary>
    [Label("待省级项目办审核")] Requested,

    /// <summary>The province agrees.</summary>
    [Label("待全国项目办审核")] Endorsed,

    /// <summary>The nation agreed: the volunteer is on duty again.</summary>
    [Label("已还原")] Granted,

    /// <summary>Not agreed.</summary>
    [Label("未同意")] Refused,
}

/// <summary>What can be done with a request.</summary>
public enum RestoreAction
{
    /// <summary>The province passes it on.</summary>
    [Label("同意上报")] Endorse,

    /// <summary>The nation restores.</summary>
    [Label("批准还原")] Grant,

    /// <summary>Province or nation does not agree.</summary>
    [Label("不同意")] Refuse,
}

/// <summary>T6: 县 → 省 → 全国审核, the exception to "离岗 is final".</summary>
public static class RestoreLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<RestoreState, RestoreAction> Table = new("restore",
        new(RestoreState.Requested, RestoreAction.Endorse, RestoreState.Endorsed, Party.Province, "T6", OfficerRole.Reviewer),
        new(RestoreState.Requested, RestoreAction.Refuse, RestoreState.Refused, Party.Province, "T6", OfficerRole.Reviewer, NeedsReason: true),
        new(RestoreState.Endorsed, RestoreAction.Grant, RestoreState.Granted, Party.National, "T6", OfficerRole.Reviewer),
        new(RestoreState.Endorsed, RestoreAction.Refuse, RestoreState.Refused, Party.National, "T6", OfficerRole.Reviewer, NeedsReason: true));
}
