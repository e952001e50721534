using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>An administrator invites somebody to the own office or to one below it; an address once, until that invitation ends.</summary>
internal sealed class InviteOfficer : IEndpoint
{
    /// <summary>Whom to invite, where to, and to do what.</summary>
    /// <param name="Until">When the appointment ends; left out for an open end.</param>
    public sealed record Request(OfficeName Office, string Email, OfficerRole[] Roles, DateTimeOffset? Until = null);

    /// <summary>An office by what people call it.</summary>
    /// <param name="Code">University code, region code, or an employer's id.</param>
    public sealed record OfficeName(Party Kind, string Code);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/invitations", HandleAsync)
        .AllowAdministrators()
        .AsOperation("invitation.send");

    private static async Task<Reply<InvitationView>> HandleAsync(Request request, IdentityDbContext db, Actor actor,
        Mailbox mailbox, RealClock clock, CancellationToken cancel)
    {
        if (!Emails.TryRead(request.Email, out var email)) return CommonRefusals.Invalid.ForFields(("email", Emails.Expected));
        if (request.Roles.Length == 0) return CommonRefusals.Invalid.ForFields(("roles", "至少选择一个岗位。"));
        if (request.Until <= clock.Now) return CommonRefusals.Invalid.ForFields(("until", "任职截止时间须晚于现在。"));
        if ((await InvitedOffice.HoldAsync(db, IdOf(request.Office), actor, cancel)).IsRefused(out var refusal, out var office)) return refusal;
        if (office.Kind != request.Office.Kind) return CommonRefusals.NotFound;
        if ((await InvitedOffice.LacksAsync(db, office, email, clock.Now, cancel)).IsRefused(out refusal)) return refusal;

        var invitation = Invitation.Send(office, email, request.Roles, request.Until, actor, clock.Now, out var token);
        db.Add(invitation);
        mailbox.Send(email, Letters.Invitation(office.Name, token));
        await db.SaveChangesAsync(cancel);
        return InvitationView.Of(invitation, office, actor);
    }

    private static Guid IdOf(OfficeName name) =>
        name.Kind == Party.Employer && Guid.TryParse(name.Code, out var employer) ? employer : Office.IdOf(name.Kind, name.Code);
}
