using Microsoft.EntityFrameworkCore;
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
    protected override async Task<bool> ApplyAsync(ProgrammeYearPublished fact, CancellationToken cancel)
    {
        if (await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == fact.ProgrammeYear, cancel) is { } year) return year.Take(fact);
        db.ProgrammeYears.Add(ProgrammeYear.From(fact));
        return true;
    }
}
