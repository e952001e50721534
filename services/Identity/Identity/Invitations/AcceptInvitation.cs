using Microsoft.EntityFrameworkCore;
using XibuPlan.Identity.Accounts;
using XibuPlan.Identity.Appointments;
using XibuPlan.Identity.Hashing;
using XibuPlan.Identity.Offices;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Invitations;

/// <summary>
/// The invited person takes the office up: with a new account and its first password, or, where the address has an officer's
/// account, with that account's password.
/// </summary>
internal sealed class AcceptInvitation : IEndpoint
{
    public sealed record Request(string Token, string Password);

    /// <summary>The office is taken up.</summary>
    /// <param name="LoginTicket">Opens a session once, within five minutes, without the password being hashed again.</param>
    public sealed record Answer(Guid AccountId, Guid AppointmentId, string LoginTicket) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/invitations/accept", HandleAsync)
        .AllowEveryone()
        .TakesHashingPlace<Request>()
        .AsOperation("invitation.accept");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, AccessScope scope, Passwords passwords,
        SecretsDesk secrets, RealClock clock, CancellationToken cancel)
    {
        scope.ActAsSystem(); // The token, not a session, says who this is.
        var hash = Secret.HashOf(request.Token.Trim());
        var invitation = await db.Invitations.FromSql($"SELECT * FROM invitations WHERE token_hash = {hash} FOR UPDATE").SingleOrDefaultAsync(cancel);
        if (invitation is not { State: InvitationState.Sent }) return InvitationRefusals.NotAccepted;
        if (clock.Now >= invitation.ExpiresAt) return await ExpireAsync(invitation, db, cancel);
        if (!await db.Offices.AnyAsync(o => o.Id == invitation.OfficeId && o.State == OfficeState.Open, cancel)) return InvitationRefusals.OfficeClosed;

        if ((await AccountOfAsync(invitation, request.Password, passwords, secrets, clock, cancel)).IsRefused(out var refusal, out var account)) return refusal;
        await LapseAsync(account.Id, db, clock.Now, cancel);
        if (await db.Appointments.AnyAsync(a => a.AccountId == account.Id && a.OfficeId == invitation.OfficeId && a.EndedAt == null, cancel))
            return InvitationRefusals.AlreadyAppointed;
        if (await CertifiesAndAcknowledgesAsync(invitation, account.Id, db, cancel)) return InvitationRefusals.CertifiesAndAcknowledges;
        if (invitation.Accept(account.Id, clock.Now).IsRefused(out refusal)) return refusal;
        var appointment = Appointment.Begin(account.Id, invitation.OfficeId, invitation.Roles, clock.Now, invitation.AppointedUntil);
        db.Add(appointment);
        var ticket = secrets.IssueTicket(account.Id);
        await db.SaveChangesAsync(cancel);
        return new Answer(account.Id, appointment.Id, ticket);
    }

    private static async Task<Outcome<Account>> AccountOfAsync(Invitation invitation, string password, Passwords passwords, SecretsDesk secrets,
        RealClock clock, CancellationToken cancel)
    {
        var known = await passwords.FindAsync(invitation.Email, cancel);
        if (known is { State: not AccountState.Unverified })
        {
            if (known.Kind == AccountKind.Student) return InvitationRefusals.StudentsAddress;
            if ((await passwords.CheckAsync(invitation.Email, password, cancel)).IsRefused(out _, out _)) return InvitationRefusals.PasswordOfAccount;
            return known.MayEnter().IsRefused(out var shut) ? shut : known;
        }

        if ((await passwords.CheckPolicyAsync(password)).IsRefused(out var weak)) return weak;
        // The token came by mail: it proves the address. Whoever registered it before has proved nothing, and their codes end.
        var account = known ?? Account.Open(AccountKind.Officer, invitation.Email, clock.Now);
        if (account.VerifyAsOfficer().IsRefused(out var refusal)) return refusal;
        if (known is null) return await passwords.OpenAsync(account, password);
        await secrets.EndCodesAsync(account.Id, SecretPurpose.VerifyAddress, cancel);
        passwords.Replace(account, password);
        return account;
    }

    // What ended by itself stands in the way of nothing: neither of the office's next appointment nor of finance's after the nation's.
    private static async Task LapseAsync(Guid account, IdentityDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var lapsed = await db.Appointments.Where(a => a.AccountId == account && a.EndedAt == null && a.Until <= now).ToListAsync(cancel);
        lapsed.ForEach(a => a.Lapse(now));
        await db.SaveChangesAsync(cancel);
    }

    // Who certifies the months does not confirm them for finance: nobody serves in both offices.
    private static async Task<bool> CertifiesAndAcknowledgesAsync(Invitation invitation, Guid account, IdentityDbContext db, CancellationToken cancel)
    {
        var wanted = await db.Offices.Where(o => o.Id == invitation.OfficeId).Select(o => o.Kind).SingleAsync(cancel);
        if (wanted is not (Party.National or Party.Finance)) return false;
        var other = wanted == Party.National ? Party.Finance : Party.National;
        return await db.Appointments.AnyAsync(a => a.AccountId == account && a.EndedAt == null && db.Offices.Any(o => o.Id == a.OfficeId && o.Kind == other), cancel);
    }

    private static async Task<Refusal> ExpireAsync(Invitation invitation, IdentityDbContext db, CancellationToken cancel)
    {
        if (invitation.Expire().IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return InvitationRefusals.NotAccepted.LeavingTrace();
    }
}
