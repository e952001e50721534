using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Mails;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>
/// The office that an invitation is for, and who is on the way to it or there already. Who invites is above the office and sees its
/// people anyway: a refusal tells nothing of any account elsewhere.
/// </summary>
internal static class InvitedOffice
{
    /// <summary>
    /// The office, open and within the caller's reach. Its row is held until the operation ends, so that of two invitations at the same
    /// moment the second one sees the first.
    /// </summary>
    public static async Task<Outcome<Office>> HoldAsync(IdentityDbContext db, Guid id, Actor actor, CancellationToken cancel)
    {
        // Not the key: an appointment that begins here at this moment refers to the row and need not wait.
        var office = await db.Offices.FromSql($"SELECT * FROM offices WHERE id = {id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancel);
        if (office is null || !office.IsUnder(actor)) return CommonRefusals.NotFound;
        return office.State == OfficeState.Open ? office : InvitationRefusals.OfficeClosed;
    }

    /// <summary>Refuses an address that is invited to the office already, or whose owner acts for it.</summary>
    public static async Task<Outcome> LacksAsync(IdentityDbContext db, Office office, string email, DateTimeOffset now, CancellationToken cancel)
    {
        // In this order: an invitation that is accepted in between is found as one or as the other.
        var invited = await db.Invitations.Where(i => i.OfficeId == office.Id && i.State == InvitationState.Sent).Select(i => i.Email).ToListAsync(cancel);
        if (invited.Exists(IsSame)) return InvitationRefusals.AlreadyInvited;
        // What ended by itself stands in the way of nothing, written down or not.
        var acting = await db.Appointments.Where(a => a.OfficeId == office.Id && a.EndedAt == null && (a.Until == null || a.Until > now))
            .Join(db.Accounts, a => a.AccountId, account => account.Id, (_, account) => account.Email!).ToListAsync(cancel);
        return acting.Exists(IsSame) ? InvitationRefusals.AlreadyAppointed : Outcome.Done;

        bool IsSame(string other) => Mailbox.AddressKey(other) == Mailbox.AddressKey(email);
    }
}
