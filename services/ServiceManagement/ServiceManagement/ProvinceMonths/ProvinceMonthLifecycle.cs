using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using static XibuPlan.ServiceManagement.ProvinceMonths.ProvinceMonthAction;
using static XibuPlan.ServiceManagement.ProvinceMonths.ProvinceMonthState;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>Where a province's month stands.</summary>
public enum ProvinceMonthState
{
    /// <summary>Not handed up.</summary>
    [Label("未提交")] Open,

    /// <summary>Waits for the national office.</summary>
    [Label("已提交")] Submitted,

    /// <summary>Certified: the basis of subsidies.</summary>
    [Label("已核定")] Certified,

    /// <summary>Changed since it was handed up (D-8); a certified snapshot stays as it is.</summary>
    [Label("有变动待重新提交")] Stale,

    /// <summary>The national office gave it back with a reason.</summary>
    [Label("已退回")] Returned,
}

/// <summary>What can be done with a province's month.</summary>
public enum ProvinceMonthAction
{
    /// <summary>C4: the province hands it to the national office.</summary>
    [Label("提交全国项目办")] Submit,

    /// <summary>The national office certifies.</summary>
    [Label("核定")] Certify,

    /// <summary>The national office gives it back.</summary>
    [Label("退回")] Return,

    /// <summary>D-8: a change below it.</summary>
    [Label("变动待重新提交")] GoStale,
}

/// <summary>C4 and D-8. There is no way back from a certified version, only a next one.</summary>
public static class ProvinceMonthLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<ProvinceMonthState, ProvinceMonthAction> Table = new("province-month",
        new(Open, Submit, Submitted, Party.Province, "C4", OfficerRole.Maintainer),
        new(Returned, Submit, Submitted, Party.Province, "C4", OfficerRole.Maintainer),
        new(Stale, Submit, Submitted, Party.Province, "D-8", OfficerRole.Maintainer),
        new(Submitted, Certify, Certified, Party.National, "SVC-3", OfficerRole.Reviewer),
        new(Submitted, Return, Returned, Party.National, "SVC-3", OfficerRole.Reviewer, NeedsReason: true),
        new(Submitted, GoStale, Stale, Party.System, "D-8", NeedsReason: true),
        new(Certified, GoStale, Stale, Party.System, "D-8", NeedsReason: true));
}
