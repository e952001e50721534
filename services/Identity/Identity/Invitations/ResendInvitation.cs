using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>
/// An administrator sends an invitation again that nobody has accepted, in time or late: a new token is mailed and works for seven
/// days, and the one mailed before is dead at once.
/// </summary>
internal sealed class ResendInvitation : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/invitations/{id:guid}/resend", HandleAsync)
        .AllowAdministrators()
        .AsOperation("invitation.resend");

    private static async Task<Reply<InvitationView>> HandleAsync(Guid id, IdentityDbContext db, Actor actor, Mailbox mailbox, RealClock clock,
        CancellationToken cancel)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation) return CommonRefusals.NotFound;
        if ((await InvitedOffice.HoldAsync(db, invitation.OfficeId, actor, cancel)).IsRefused(out var refusal, out var office)) return refusal;
        if (invitation.Resend(actor, clock.Now).IsRefused(out refusal, out var token)) return refusal;
        mailbox.Send(invitation.Email, Letters.Invitation(office.Name, token));
        await db.SaveChangesAsync(cancel);
        return InvitationView.Of(invitation, office, actor);
    }
}
