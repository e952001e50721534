using XibuPlan.Employment.Persistence;
using XibuPlan.Identity.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Employment.Employers;

/// <summary>A province opened an employer: it may post jobs from here on.</summary>
internal sealed class OnOfficeOpened(EmploymentDbContext db, AccessScope scope, OutboxSignal signal) : CopyConsumer<OfficeOpened>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task<bool> ApplyAsync(OfficeOpened fact, CancellationToken cancel)
    {
        if (!EmployerCopies.IsEmployer(fact.Kind)) return false;
        var employer = await db.CopyOfAsync(fact.AggregateId, cancel);
        return employer.Follow(fact.AggregateVersion, fact.Name, fact.RegionCode ?? "", open: true);
    }
}
