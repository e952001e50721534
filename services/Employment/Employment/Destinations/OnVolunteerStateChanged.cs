using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Employment.Destinations;

/// <summary>A departure (T5) names a destination: it is recorded once per term; every other change of a term is of no concern here.</summary>
internal sealed class OnVolunteerStateChanged(EmploymentDbContext db, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<VolunteerStateChanged>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(VolunteerStateChanged fact, CancellationToken cancel)
    {
        if (Destination.Of(fact) is not { } destination) return;
        if (await db.Destinations.AnyAsync(d => d.TermId == destination.TermId, cancel)) return;
        db.Destinations.Add(destination);
        db.Announce(new DestinationRecorded(Guid.CreateVersion7(), clock.GetUtcNow(), destination.Id, 1, destination.ProgrammeYear,
            destination.RegionCode, destination.TermId, destination.Place));
    }
}
