using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>Keeps which provinces take new recruits in the year: what an applicant may choose (REC-2). It may come before the year's policy.</summary>
internal sealed class OnQuotaMatrixPublished(RecruitmentDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<QuotaMatrixPublished>(db, scope, signal)
{
    private readonly RecruitmentDbContext _db = db;

    protected override async Task<bool> ApplyAsync(QuotaMatrixPublished fact, CancellationToken cancel) =>
        (await _db.CopyOfYearAsync(fact.ProgrammeYear, cancel)).Take(fact);
}
