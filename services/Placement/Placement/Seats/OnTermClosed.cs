using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// A8: somebody admitted was lost before any duty; the seat is free for one other, and the person is no candidate again. A service
/// that began has used its seat up.
/// </summary>
internal sealed class OnTermClosed(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : InboxConsumer<TermClosed>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task HandleAsync(TermClosed fact, CancellationToken cancel)
    {
        if (fact.BeganDuty || fact.ApplicationId is not { } application) return;
        var candidate = await _db.Candidates.LockAsync(application, cancel);
        if (await _db.Seats.LiveOfAsync(application, cancel) is not { } seat) return;
        candidate?.Lose();
        await SeatRelease.BySystemAsync(_db, seat, "录取后未上岗", clock.GetUtcNow(), cancel);
    }
}
