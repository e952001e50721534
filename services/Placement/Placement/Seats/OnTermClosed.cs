using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// A8: somebody admitted was lost before any duty; the seat is free for one other, and the person is no candidate again. A service
/// that began has used its seat up.
/// </summary>
internal sealed class OnTermClosed(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : CopyConsumer<TermClosed>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task<bool> ApplyAsync(TermClosed fact, CancellationToken cancel)
    {
        if (fact.BeganDuty || fact.ApplicationId is not { } application) return false;
        (await _db.Candidates.LockAsync(application, cancel))?.Lose();
        return true;
    }

    protected override async Task FollowUpAsync(TermClosed fact, CancellationToken cancel)
    {
        if (await _db.Seats.LiveOfAsync(fact.ApplicationId!.Value, cancel) is { } seat)
            await SeatRelease.BySystemAsync(_db, seat, "录取后未上岗", clock.GetUtcNow(), cancel);
    }
}
