using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>How a part of a month counts (D-5), by the policy key <c>month.proration</c>.</summary>
public enum Proration
{
    /// <summary>The whole month for whoever was on duty on the snapshot day, nothing for others; the default.</summary>
    [Label("整月")] Full,

    /// <summary>By days on duty.</summary>
    [Label("按日")] Day,

    /// <summary>The whole month from half of its days on (inclusive, D-5), half a month for fewer, nothing for none.</summary>
    [Label("半月")] Half,
}
