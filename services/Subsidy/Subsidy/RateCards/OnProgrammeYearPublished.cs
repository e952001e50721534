using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>Each published or amended policy becomes a further rate card; versions may arrive in any order.</summary>
internal sealed class OnProgrammeYearPublished(SubsidyDbContext db, AccessScope scope, OutboxSignal signal)
    : CopyConsumer<ProgrammeYearPublished>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task<bool> ApplyAsync(ProgrammeYearPublished fact, CancellationToken cancel)
    {
        if (await db.RateCards.AnyAsync(c => c.ProgrammeYear == fact.ProgrammeYear && c.Version == fact.PolicyVersion, cancel)) return false;
        db.RateCards.Add(RateCard.Of(fact.ProgrammeYear, fact.PolicyVersion, fact.OccurredAt, fact.Policy));
        return true;
    }
}
