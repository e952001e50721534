using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>Where a placement run stands.</summary>
internal enum PlacementRunState
{
    /// <summary>Computed; nobody has a seat by it yet.</summary>
    [Label("待确认")] Proposed,

    /// <summary>Its seats are reserved.</summary>
    [Label("已确认")] Confirmed,

    /// <summary>Nobody will confirm it.</summary>
    [Label("已作废")] Discarded,
}

/// <summary>What can be done with a placement run.</summary>
internal enum PlacementRunAction
{
    /// <summary>Another officer than who ran it reserves its seats.</summary>
    [Label("确认")] Confirm,

    /// <summary>It is dropped, with a reason.</summary>
    [Label("作废")] Discard,
}

/// <summary>A run proposes; another officer of the recruiting province confirms it, or it is discarded with a reason.</summary>
internal static class PlacementRunLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<PlacementRunState, PlacementRunAction> Table = new("placement-run",
        new(PlacementRunState.Proposed, PlacementRunAction.Confirm, PlacementRunState.Confirmed, Party.Province, "A5, A6", OfficerRole.Reviewer),
        new(PlacementRunState.Proposed, PlacementRunAction.Discard, PlacementRunState.Discarded, Party.Province, "A5, A6", NeedsReason: true));
}
