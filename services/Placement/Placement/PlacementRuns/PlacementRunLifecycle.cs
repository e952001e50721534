using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.PlacementRuns;

internal enum PlacementRunState
{
    [Label("待确认")] Proposed,
    [Label("已确认")] Confirmed,
    [Label("已作废")] Discarded,
}

internal enum PlacementRunAction
{
    [Label("确认")] Confirm,
    [Label("作废")] Discard,
}

/// <summary>A run proposes; another officer of the recruiting province confirms it, or it is discarded with a reason.</summary>
internal static class PlacementRunLifecycle
{
    public static readonly Lifecycle<PlacementRunState, PlacementRunAction> Table = new("placement-run",
        new(PlacementRunState.Proposed, PlacementRunAction.Confirm, PlacementRunState.Confirmed, Party.Province, "A5, A6", OfficerRole.Reviewer),
        new(PlacementRunState.Proposed, PlacementRunAction.Discard, PlacementRunState.Discarded, Party.Province, "A5, A6", NeedsReason: true));
}
