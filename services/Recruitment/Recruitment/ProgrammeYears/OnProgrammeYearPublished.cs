using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>Keeps the copy of the year's policy, which every window and number of recruitment is read from.</summary>
internal sealed class OnProgrammeYearPublished(RecruitmentDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<ProgrammeYearPublished>(db, scope, signal)
{
    private readonly RecruitmentDbContext _db = db;

    protected override async Task<bool> ApplyAsync(ProgrammeYearPublished fact, CancellationToken cancel) =>
        (await _db.CopyOfYearAsync(fact.ProgrammeYear, cancel)).Take(fact);
}
