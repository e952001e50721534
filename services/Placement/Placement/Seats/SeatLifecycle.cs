using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.Seats;

/// <summary>Where a seat stands.</summary>
internal enum SeatState
{
    /// <summary>Kept for an applicant, by a run or by hand.</summary>
    [Label("已预留")] Reserved,

    /// <summary>Its holder is admitted (A7).</summary>
    [Label("已录取")] TakenUp,

    /// <summary>Given back to the quotas (A8).</summary>
    [Label("已退出")] Released,
}

/// <summary>What can be done with a seat.</summary>
internal enum SeatAction
{
    /// <summary>A7: its holder is admitted.</summary>
    [Label("确认录取")] TakeUp,

    /// <summary>A8: it is given back, with a reason.</summary>
    [Label("退出安排")] Release,
}

/// <summary>
/// A seat is reserved once, taken up on admission, and released at most once, with a reason; the next one is another seat. A seat
/// taken up follows the service of its holder: it is free again only where that service ends before it began (A8). An admission that
/// crossed a release takes the seat up all the same: the confirmation notice binds.
/// </summary>
internal static class SeatLifecycle
{
    /// <summary>All rows.</summary>
    public static readonly Lifecycle<SeatState, SeatAction> Table = new("seat",
        new Transition<SeatState, SeatAction>(SeatState.Reserved, SeatAction.TakeUp, SeatState.TakenUp, Party.System, "A7"),
        new Transition<SeatState, SeatAction>(SeatState.Released, SeatAction.TakeUp, SeatState.TakenUp, Party.System, "A7"),
        new Transition<SeatState, SeatAction>(SeatState.Reserved, SeatAction.Release, SeatState.Released, Party.Province | Party.System, "A8",
            OfficerRole.Reviewer, NeedsReason: true),
        new Transition<SeatState, SeatAction>(SeatState.TakenUp, SeatAction.Release, SeatState.Released, Party.System, "A8", NeedsReason: true));
}
