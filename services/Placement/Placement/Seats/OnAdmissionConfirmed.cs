using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Placement.Seats;

/// <summary>
/// A7: the applicant of a seat is admitted, and the seat taken up. Where the province released it while the admission was on its way,
/// it takes its place again; where the place is gone, the message stays in the error queue and is seen, because one person too many
/// is admitted.
/// </summary>
internal sealed class OnAdmissionConfirmed(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : InboxConsumer<AdmissionConfirmed>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task HandleAsync(AdmissionConfirmed fact, CancellationToken cancel)
    {
        // Lost again already (A8): the news of that came first.
        if (await _db.Candidates.LockAsync(fact.AggregateId, cancel) is { State: CandidateState.Withdrawn }) return;
        var seat = await _db.Seats.SingleAsync(s => s.Id == fact.SeatId, cancel);
        if (seat.State == SeatState.Released) await TakeAgainAsync(seat, cancel);
        if (seat.TakeUp().IsRefused(out var refusal)) throw new InvalidOperationException($"The seat {seat.Id} of an admission is not taken up: {refusal.Code}");
    }

    private async Task TakeAgainAsync(Seat seat, CancellationToken cancel)
    {
        if (await _db.Seats.LiveOfAsync(seat.ApplicationId, cancel) is { } another)
        {
            await LockedQuotas.LockForAllAsync(_db, seat.Year, [seat.RecruitingProvinceCode, another.RecruitingProvinceCode],
                [seat.ServiceProvinceCode, another.ServiceProvinceCode], cancel);
            await SeatRelease.BySystemAsync(_db, another, "已按原名额录取", clock.GetUtcNow(), cancel);
            // One live seat per application, at every moment: the database says so.
            await _db.SaveChangesAsync(cancel);
        }

        var year = await _db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == seat.Year, cancel);
        var locked = await LockedQuotas.TakeAsync(_db, seat.Year, seat.RecruitingProvinceCode, [seat.ServiceProvinceCode], cancel)
            ?? throw new InvalidOperationException("A seat has no recruiting quota.");
        var ledger = new SeatLedger(locked, year.InForce);
        // Whether the area was a wish no longer matters: the person is admitted there, and the budget may make room.
        if (ledger.Take(seat.ServiceProvinceCode, seat.CountsAsBachelor, isWish: true).IsRefused(out var refusal, out var selfAdjusted))
            throw new InvalidOperationException($"The place of an admitted applicant's seat {seat.Id} was given away: {refusal.Code}");
        seat.CountAgain(selfAdjusted);
        _db.QuotaCells.AddRange(ledger.Opened);
        // Its release was announced: who counts seats by their events counts it again.
        _db.AnnounceReserved(seat, clock.GetUtcNow());
    }
}
