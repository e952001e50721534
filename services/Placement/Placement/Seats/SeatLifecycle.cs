using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.Seats;

internal enum SeatState
{
    [Label("已预留")] Reserved,
    [Label("已退出")] Released,
}

internal enum SeatAction
{
    [Label("退出安排")] Release,
}

/// <summary>A seat is reserved once and released at most once, with a reason; the next one is another seat.</summary>
internal static class SeatLifecycle
{
    public static readonly Lifecycle<SeatState, SeatAction> Table = new("seat",
        new Transition<SeatState, SeatAction>(SeatState.Reserved, SeatAction.Release, SeatState.Released, Party.Province | Party.System, "A8",
            OfficerRole.Reviewer, NeedsReason: true));
}
