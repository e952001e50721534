using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Identity.Offices;

public enum OfficeState
{
    [Label("正常")] Open,
    [Label("已撤销")] Closed,
}

public enum OfficeAction
{
    [Label("撤销机构")] Close,
}

/// <summary>An employer's office closes for good; regions and universities come and go with the reference data.</summary>
public static class OfficeLifecycle
{
    public static readonly Lifecycle<OfficeState, OfficeAction> Table = new("office",
    [
        new(OfficeState.Open, OfficeAction.Close, OfficeState.Closed, Party.Province | Party.National, "ORG-1", OfficerRole.Maintainer, NeedsReason: true),
    ]);
}
