using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Seats;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Placement.Candidates;

/// <summary>An applicant is out: no candidate any more, and a seat reserved for them is free again.</summary>
internal sealed class OnApplicantWithdrawn(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : CopyConsumer<ApplicantWithdrawn>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task<bool> ApplyAsync(ApplicantWithdrawn fact, CancellationToken cancel)
    {
        var candidate = await _db.CandidateOfAsync(fact, cancel);
        return candidate.Withdraw(fact.AggregateVersion, fact.PersonId, fact.RegionCode ?? candidate.RecruitingProvinceCode);
    }

    protected override async Task FollowUpAsync(ApplicantWithdrawn fact, CancellationToken cancel)
    {
        if (await _db.Seats.LiveOfAsync(fact.AggregateId, cancel) is { } seat)
            await SeatRelease.BySystemAsync(_db, seat, fact.Reason, clock.GetUtcNow(), cancel);
    }
}
