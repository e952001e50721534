using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>An administrator takes an invitation back; its token is dead at once.</summary>
internal sealed class WithdrawInvitation : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/invitations/{id:guid}/withdraw", HandleAsync)
        .AllowAdministrators()
        .AsOperation("invitation.withdraw");

    private static async Task<Reply<InvitationView>> HandleAsync(Guid id, IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation) return CommonRefusals.NotFound;
        if (invitation.Withdraw(actor).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return InvitationView.Of(invitation, await db.Offices.SingleAsync(o => o.Id == invitation.OfficeId, cancel), actor);
    }
}
