using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>Keeps the copy of the year's policy, which every window and number of recruitment is read from.</summary>
internal sealed class OnProgrammeYearPublished(RecruitmentDbContext db, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<ProgrammeYearPublished>(db, scope, signal)
{
    protected override async Task HandleAsync(ProgrammeYearPublished fact, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == fact.ProgrammeYear, cancel);
        if (year is null) db.ProgrammeYears.Add(ProgrammeYear.From(fact));
        else year.Take(fact);
    }
}
