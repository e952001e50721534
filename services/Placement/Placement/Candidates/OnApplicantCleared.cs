using XibuPlan.Placement.Persistence;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Placement.Candidates;

/// <summary>
/// An applicant is reviewed, scored and fit: a candidate from now on. A seat that is reserved already stays (D-7), unless it was
/// counted by another province or degree.
/// </summary>
internal sealed class OnApplicantCleared(PlacementDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock)
    : CopyConsumer<ApplicantCleared>(db, scope, signal)
{
    private readonly PlacementDbContext _db = db;

    protected override async Task<bool> ApplyAsync(ApplicantCleared fact, CancellationToken cancel)
    {
        var candidate = await _db.CandidateOfAsync(fact, cancel);
        return candidate.Clear(fact.AggregateVersion, fact.PersonId, RegionOf(fact), fact.UniversityCode, fact.Choices, fact.AcceptsOtherProvinces,
            fact.Degree, fact.Score, fact.PriorVolunteering);
    }

    protected override async Task FollowUpAsync(ApplicantCleared fact, CancellationToken cancel) =>
        await _db.ReleaseWhereCountedOtherwiseAsync(await _db.CandidateOfAsync(fact, cancel), clock.GetUtcNow(), cancel);

    private static string RegionOf(ApplicantCleared fact) =>
        fact.RegionCode ?? throw new InvalidOperationException("A cleared applicant has no recruiting province.");
}
