using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>Where the direct management of a county stands.</summary>
public enum DirectCountyState
{
    /// <summary>Waits for a second officer (D-22).</summary>
    [Label("待复核")] Proposed,

    /// <summary>The province manages the county.</summary>
    [Label("省直管")] Active,

    /// <summary>Dropped, or over.</summary>
    [Label("已终止")] Ended,
}

/// <summary>What can be done with it.</summary>
public enum DirectCountyAction
{
    /// <summary>A second officer agrees.</summary>
    [Label("复核确认")] Confirm,

    /// <summary>The proposal is dropped, or the county has an office.</summary>
    [Label("终止省直管")] End,
}

/// <summary>SVC-8: 省直管 begins when a second officer of the province confirms (D-22), and ends with a reason.</summary>
public static class DirectCountyLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<DirectCountyState, DirectCountyAction> Table = new("direct-county",
        new(DirectCountyState.Proposed, DirectCountyAction.Confirm, DirectCountyState.Active, Party.Province, "D-22", OfficerRole.Reviewer),
        new(DirectCountyState.Proposed, DirectCountyAction.End, DirectCountyState.Ended, Party.Province, "SVC-8", OfficerRole.Maintainer, NeedsReason: true),
        new(DirectCountyState.Active, DirectCountyAction.End, DirectCountyState.Ended, Party.Province, "SVC-8", OfficerRole.Maintainer, NeedsReason: true));
}
