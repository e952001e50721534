using XibuPlan.Identity.Mails;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// A student registers (REC-5): the address gets a code that proves it. The password is only looked at; it is set by whoever proves
/// the address, so that nobody chooses it for somebody else. Who registers an address that is already in use gets the same answer;
/// only the mail differs.
/// </summary>
internal sealed class Register : IEndpoint
{
    public sealed record Request(string Email, string Password);

    /// <summary>The same for every address.</summary>
    /// <param name="CodeSentTo">The address, masked.</param>
    public sealed record Answer(string Email, string CodeSentTo);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/registrations", HandleAsync)
        .AllowEveryone()
        .AsOperation("account.register");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, AccessScope scope, Passwords passwords,
        SecretsDesk secrets, Mailbox mailbox, RealClock clock, CancellationToken cancel)
    {
        if (!Emails.TryRead(request.Email, out var email)) return CommonRefusals.Invalid.ForFields(("email", Emails.Expected));
        if ((await passwords.CheckPolicyAsync(request.Password)).IsRefused(out var weak)) return weak;

        scope.ActAsSystem(); // Nobody is signed in yet, and nobody's scope would hide every account.
        var account = await passwords.FindAsync(email, cancel) ?? await passwords.OpenAsync(Account.Open(AccountKind.Student, email, clock.Now));
        await SendMailAsync(account, secrets, mailbox, cancel);
        await db.SaveChangesAsync(cancel);
        return new Answer(email, Mask.Email(email));
    }

    private static async Task SendMailAsync(Account account, SecretsDesk secrets, Mailbox mailbox, CancellationToken cancel)
    {
        if (account.State != AccountState.Unverified) mailbox.Send(account.Email!, Letters.AlreadyRegistered());
        else if (await secrets.IssueCodeAsync(account.Id, SecretPurpose.VerifyAddress, cancel) is { } code) mailbox.Send(account.Email!, Letters.Code(code));
    }
}
