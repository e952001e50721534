using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Offices;

/// <summary>Where an office stands.</summary>
public enum OfficeState
{
    /// <summary>People act for it.</summary>
    [Label("正常")] Open,

    /// <summary>Nobody can act for it any more.</summary>
    [Label("已撤销")] Closed,
}

/// <summary>What can be done with an office.</summary>
public enum OfficeAction
{
    /// <summary>Province or nation closes it, with a reason.</summary>
    [Label("撤销机构")] Close,
}

/// <summary>An employer's office closes for good; regions and universities come and go with the reference data.</summary>
public static class OfficeLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<OfficeState, OfficeAction> Table = new("office",
    [
        new(OfficeState.Open, OfficeAction.Close, OfficeState.Closed, Party.Province | Party.National, "ORG-1", OfficerRole.Maintainer, NeedsReason: true),
    ]);
}
