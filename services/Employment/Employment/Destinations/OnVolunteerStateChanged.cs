using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Employment.Destinations;

/// <summary>A departure (T5) names a destination: it is recorded once per term; a departure that
/// the nation takes back (T6) no longer counts; every other change is of no concern here.</summary>
internal sealed class OnVolunteerStateChanged(EmploymentDbContext db, TimeProvider clock, AccessScope scope, OutboxSignal signal)
    : InboxConsumer<VolunteerStateChanged>(db, scope, signal)
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(VolunteerStateChanged fact, CancellationToken cancel)
    {
        var known = await db.Destinations.IgnoreQueryFilters().SingleOrDefaultAsync(d => d.TermId == fact.AggregateId, cancel);
        if (IsTakenBack(fact)) known?.TakeBack();
        if (Destination.Of(fact) is not { } destination || known is { TakenBack: false }) return;
        if (known is null) db.Destinations.Add(known = destination);
        else known.RecordAgain(destination);
        db.Announce(new DestinationRecorded(Guid.CreateVersion7(), clock.GetUtcNow(), known.Id, known.Revision + 1, known.ProgrammeYear,
            known.RegionCode, known.TermId, known.Place));
    }

    private static bool IsTakenBack(VolunteerStateChanged fact) => fact is { From: "left", To: not "closed" };
}
