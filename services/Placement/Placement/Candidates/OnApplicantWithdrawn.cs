using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Placement.Candidates;

/// <summary>An applicant is out: no candidate any more, and a seat reserved for them is free again.</summary>
internal sealed class OnApplicantWithdrawn(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : InboxConsumer<ApplicantWithdrawn>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task HandleAsync(ApplicantWithdrawn fact, CancellationToken cancel)
    {
        var candidate = await _db.Candidates.LockAsync(fact.AggregateId, cancel);
        if (candidate is null) _db.Candidates.Add(candidate = new Candidate(fact.AggregateId, fact.ProgrammeYear));
        if (!candidate.Withdraw(fact.AggregateVersion, fact.PersonId, fact.RegionCode ?? candidate.RecruitingProvinceCode)) return;
        if (await _db.Seats.LiveOfAsync(fact.AggregateId, cancel) is { } seat)
            await SeatRelease.BySystemAsync(_db, seat, fact.Reason, clock.GetUtcNow(), cancel);
    }
}
