using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Where finance stands with a month. A month of which no province is certified has no feed.</summary>
public enum MonthFeedState
{
    /// <summary>Offered, nothing acknowledged yet.</summary>
    [Label("待财政确认")] Published,

    /// <summary>The current version is acknowledged.</summary>
    [Label("财政已确认")] Acknowledged,

    /// <summary>Changed after an acknowledgement; the difference waits for the next one.</summary>
    [Label("确认后有变更")] Reissued,
}

/// <summary>What happens to a month's feed.</summary>
public enum MonthFeedAction
{
    /// <summary>A province's month was certified, for the first time or again: a further feed version.</summary>
    [Label("发布")] Publish,

    /// <summary>Finance confirms the totals that it received.</summary>
    [Label("确认")] Acknowledge,
}

/// <summary>The lifecycle of a month's feed. A feed version is superseded by being followed; what was acknowledged of it stays.</summary>
public static class MonthFeedLifecycle
{
    // A person of finance in the portal, or finance's own system.
    private const Party Finance = Party.Finance | Party.Machine;

    /// <summary>The table.</summary>
    public static readonly Lifecycle<MonthFeedState, MonthFeedAction> Table = new("headcount",
        new(MonthFeedState.Published, MonthFeedAction.Publish, MonthFeedState.Published, Party.System, "SUB-1"),
        new(MonthFeedState.Published, MonthFeedAction.Acknowledge, MonthFeedState.Acknowledged, Finance, "D-4", OfficerRole.Maintainer),
        new(MonthFeedState.Acknowledged, MonthFeedAction.Publish, MonthFeedState.Reissued, Party.System, "D-8"),
        new(MonthFeedState.Reissued, MonthFeedAction.Publish, MonthFeedState.Reissued, Party.System, "D-8"),
        new(MonthFeedState.Reissued, MonthFeedAction.Acknowledge, MonthFeedState.Acknowledged, Finance, "D-4", OfficerRole.Maintainer));
}
