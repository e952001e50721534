using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Jobs;
using XibuPlan.Employment.Persistence;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Employment.Employers;

/// <summary>An employer ceased: it posts nothing more, and what it offered is closed.</summary>
internal sealed class OnOfficeClosed(EmploymentDbContext db, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<OfficeClosed>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(OfficeClosed fact, CancellationToken cancel)
    {
        if (!EmployerCopies.IsEmployer(fact.Kind)) return;
        var employer = await db.CopyOfAsync(fact.AggregateId, cancel);
        if (!employer.Follow(fact.AggregateVersion, employer.Name, fact.RegionCode ?? employer.RegionCode, open: false)) return;
        var open = await db.Jobs.Where(j => j.EmployerId == employer.Id && j.State == JobState.Published).ToListAsync(cancel);
        foreach (var job in open) db.Lapse(job, "用人单位已停用", clock.GetUtcNow());
    }
}
