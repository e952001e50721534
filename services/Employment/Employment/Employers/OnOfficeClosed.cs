using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Jobs;
using XibuPlan.Employment.Persistence;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Employment.Employers;

/// <summary>An employer ceased: it posts nothing more, and what it offered is closed.</summary>
internal sealed class OnOfficeClosed(EmploymentDbContext db, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<OfficeClosed>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task<bool> ApplyAsync(OfficeClosed fact, CancellationToken cancel)
    {
        if (!EmployerCopies.IsEmployer(fact.Kind)) return false;
        var employer = await db.CopyOfAsync(fact.AggregateId, cancel);
        return employer.Follow(fact.AggregateVersion, employer.Name, fact.RegionCode ?? employer.RegionCode, open: false);
    }

    /// <inheritdoc/>
    protected override async Task FollowUpAsync(OfficeClosed fact, CancellationToken cancel)
    {
        var open = await db.Jobs.Where(j => j.EmployerId == fact.AggregateId && j.State == JobState.Published).ToListAsync(cancel);
        foreach (var job in open) db.Lapse(job, "用人单位已停用", clock.GetUtcNow());
    }
}
