using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>The invitations of the offices that the administrator's office is above of.</summary>
internal sealed class ListInvitations : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/identity/invitations", HandleAsync)
        .AllowAdministrators()
        .WithName("invitation.list");

    private static async Task<Reply<Page<InvitationView>>> HandleAsync(PageRequest page, Word<InvitationState>? state,
        IdentityDbContext db, Actor actor, CancellationToken cancel)
    {
        var invitations = db.Invitations.AsNoTracking().Where(i => i.Id > page.AfterId);
        if (state is { Value: var wanted }) invitations = invitations.Where(i => i.State == wanted);
        var rows = await invitations.OrderBy(i => i.Id).Take(page.Take)
            .Join(db.Offices, i => i.OfficeId, o => o.Id, (i, o) => new { Invitation = i, Office = o }).ToListAsync(cancel);
        return Page<InvitationView>.Of(rows.ConvertAll(r => InvitationView.Of(r.Invitation, r.Office, actor)), page, i => i.Id.ToString());
    }
}
