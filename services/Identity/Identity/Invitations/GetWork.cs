using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Identity.Invitations;

/// <summary>
/// What waits in Identity for an administrator: invitations that nobody has accepted; late ones are to be sent again. They live by
/// the real clock: since when the oldest waits is told only where the queue's other days, the programme's, are of the same calendar.
/// </summary>
internal sealed class GetWork : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/work", HandleAsync)
        .AllowAdministrators()
        .WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(IdentityDbContext db, Actor actor, RealClock clock, TimeProvider programme, CancellationToken cancel)
    {
        var sent = await db.Invitations.AsNoTracking().Where(i => i.State == InvitationState.Sent).Select(i => new { i.SentAt, i.ExpiresAt }).ToListAsync(cancel);
        var today = ChinaTime.DayOf(clock.Now);
        var waiting = new Waiting(sent.Count, sent.Count == 0 || programme.Today() != today ? null : sent.Min(i => i.SentAt));
        return WorkQueue.Of(InvitationLifecycle.Table.Work(InvitationAction.Withdraw, actor, "跟进未接受的邀请", waiting, due: null, today, ("state", "sent")) with
        {
            Key = "invitation.follow-up",
            Overdue = sent.Count(i => i.ExpiresAt <= clock.Now),
        });
    }
}
