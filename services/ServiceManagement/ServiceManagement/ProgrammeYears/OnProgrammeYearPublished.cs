using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProgrammeYears;

/// <summary>Keeps every published version of a year's policy; one that is known already changes nothing.</summary>
internal sealed class OnProgrammeYearPublished(ServiceManagementDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<ProgrammeYearPublished>(db, scope, signal)
{
    protected override async Task<bool> ApplyAsync(ProgrammeYearPublished fact, CancellationToken cancel)
    {
        if (await db.ProgrammeYears.AnyAsync(y => y.Year == fact.ProgrammeYear && y.PolicyVersion == fact.PolicyVersion, cancel)) return false;
        db.ProgrammeYears.Add(new ProgrammeYear
        {
            Year = fact.ProgrammeYear,
            PolicyVersion = fact.PolicyVersion,
            PublishedOn = ChinaTime.DayOf(fact.OccurredAt),
            Policy = new Dictionary<string, string>(fact.Policy),
        });
        return true;
    }
}
