using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Employment.Destinations;

/// <summary>A departure (T5) names a destination: it is recorded once per term; a departure that
/// the nation takes back (T6) no longer counts, whichever of the two is heard of first; every other change is of no concern here.</summary>
internal sealed class OnVolunteerStateChanged(EmploymentDbContext db, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<VolunteerStateChanged>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(VolunteerStateChanged fact, CancellationToken cancel)
    {
        if (Destination.Of(fact) is not { } told) return;
        var known = await db.Destinations.IgnoreQueryFilters().SingleOrDefaultAsync(d => d.TermId == fact.AggregateId, cancel);
        if (known is null) db.Destinations.Add(known = told);
        else if (!known.Follow(told)) return;
        if (known.TakenBack) return;
        db.Announce(new DestinationRecorded(Guid.CreateVersion7(), clock.GetUtcNow(), known.Id, known.Revision + 1, known.ProgrammeYear,
            known.RegionCode, known.TermId, known.Place));
    }
}
