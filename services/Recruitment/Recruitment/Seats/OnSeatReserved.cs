using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Recruitment.Seats;

/// <summary>A5: Placement reserved a seat for an applicant. Applicants who are out meanwhile keep out: Placement frees the seat when it hears so.</summary>
internal sealed class OnSeatReserved(RecruitmentDbContext db, AccessScope scope, OutboxSignal signal, TimeProvider clock, ILogger<OnSeatReserved> logger)
    : InboxConsumer<SeatReserved>(db, scope, signal)
{
    protected override async Task HandleAsync(SeatReserved fact, CancellationToken cancel)
    {
        if (!await db.HearOfSeatAsync(fact.AggregateId, fact.AggregateVersion, cancel)) return;
        var application = await db.Applications.SingleAsync(a => a.Id == fact.ApplicationId, cancel);
        if (application.ReserveSeat(fact.AggregateId, fact.ServiceProvinceCode, fact.Explanation, clock.GetUtcNow()).IsRefused(out var refusal))
            logger.LogInformation("Seat {Seat} is not taken by application {Application}: {Code}", fact.AggregateId, fact.ApplicationId, refusal.Code);
        await db.TakeDownListingAsync(application, cancel);
    }
}
