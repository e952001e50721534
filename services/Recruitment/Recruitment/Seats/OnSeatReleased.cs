using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Recruitment.Seats;

/// <summary>A8: a seat was given back; its applicant returns to the reserve pool (候备). Of applicants who left or were admitted, nothing changes.</summary>
internal sealed class OnSeatReleased(RecruitmentDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock, ILogger<OnSeatReleased> logger)
    : InboxConsumer<SeatReleased>(db, scope, signal)
{
    protected override async Task HandleAsync(SeatReleased fact, CancellationToken cancel)
    {
        if (!await db.HearOfSeatAsync(fact.AggregateId, fact.AggregateVersion, cancel)) return;
        var application = await db.Applications.SingleAsync(a => a.Id == fact.ApplicationId, cancel);
        if (application.LoseSeat(fact.AggregateId, fact.Reason, clock.GetUtcNow()).IsRefused(out var refusal))
            logger.LogInformation("The release of seat {Seat} does not concern application {Application}: {Code}", fact.AggregateId, fact.ApplicationId, refusal.Code);
        await db.TakeDownListingAsync(application, cancel);
    }
}
