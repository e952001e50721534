using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Invitations;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Start;

/// <summary>
/// How the first person comes into a system that is no demo: <c>Bootstrap:AdministratorEmail</c> is invited as national administrator,
/// and the code of the invitation is written into the log, once, because no mail may be sent yet. Everybody else is invited from there.
/// As soon as the nation has an administrator, the setting does nothing.
/// </summary>
internal sealed class FirstAdministrator(IdentityDbContext db, Mailbox mailbox, IConfiguration configuration, RealClock clock, ILogger<FirstAdministrator> logger)
{
    private static readonly Guid NationalOffice = Office.IdOf(Party.National, RegionCode.Nation.Digits);

    /// <summary>Inside the start's transaction and lock: replicas that start together invite once.</summary>
    public async Task InviteAsync(CancellationToken cancel)
    {
        if (configuration["Bootstrap:AdministratorEmail"] is not { Length: > 0 } address) return;
        if (!Emails.TryRead(address, out var email)) throw new InvalidOperationException("Bootstrap:AdministratorEmail is no e-mail address.");
        if (await IsThereOneAsync(cancel) || await IsInvitedAsync(email, cancel)) return;
        var office = await db.Offices.SingleAsync(o => o.Id == NationalOffice, cancel);
        db.Operation = "invitation.bootstrap";
        db.Add(Invitation.Send(office, email, [OfficerRole.Administrator], until: null, Actor.System, clock.Now, out var token));
        mailbox.Send(email, Letters.Invitation(office.Name, token));
        await db.SaveChangesAsync(cancel);
        logger.LogWarning("The first national administrator is invited. Accept within {Days} days in the portal with the invitation code {Code}",
            Invitation.Life.Days, token);
    }

    private Task<bool> IsThereOneAsync(CancellationToken cancel) =>
        db.Appointments.AnyAsync(a => a.OfficeId == NationalOffice && a.EndedAt == null && (a.Until == null || a.Until > clock.Now) && a.Roles.Contains(OfficerRole.Administrator), cancel);

    private Task<bool> IsInvitedAsync(string email, CancellationToken cancel) =>
        db.Invitations.AnyAsync(i => i.OfficeId == NationalOffice && i.Email == email && i.State == InvitationState.Sent && i.ExpiresAt > clock.Now, cancel);
}
