using XibuPlan.Placement.Persistence;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Placement.Candidates;

/// <summary>
/// A3: the form is under review again, so nobody is seated by what it said. A seat that is reserved already stays (D-7), unless the
/// edit changed what it was counted by.
/// </summary>
internal sealed class OnApplicationReverted(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : CopyConsumer<ApplicationReverted>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task<bool> ApplyAsync(ApplicationReverted fact, CancellationToken cancel)
    {
        var candidate = await _db.CandidateOfAsync(fact, cancel);
        return candidate.Suspend(fact.AggregateVersion, fact.PersonId, fact.RegionCode ?? candidate.RecruitingProvinceCode);
    }

    protected override Task FollowUpAsync(ApplicationReverted fact, CancellationToken cancel) =>
        _db.ReleaseWhereEditedAsync(fact.AggregateId, fact.ChangedFields, clock.GetUtcNow(), cancel);
}
