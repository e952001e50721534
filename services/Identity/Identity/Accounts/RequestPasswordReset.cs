using XibuPlan.Identity.Mails;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// REC-5: nobody looks a password up; a code goes to the address, and its owner sets a new one. The answer never tells whether there
/// is an account.
/// </summary>
internal sealed class RequestPasswordReset : IEndpoint
{
    public sealed record Request(string Email);

    /// <summary>The same for every address.</summary>
    /// <param name="CodeSentTo">The address, masked.</param>
    public sealed record Answer(string CodeSentTo);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/password-resets", HandleAsync)
        .AllowEveryone()
        .AsOperation("account.request-password-reset");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, AccessScope scope, Passwords passwords,
        SecretsDesk secrets, Mailbox mailbox, CancellationToken cancel)
    {
        if (!Emails.TryRead(request.Email, out var email)) return CommonRefusals.Invalid.ForFields(("email", Emails.Expected));
        scope.ActAsSystem(); // Nobody is signed in.
        if (await passwords.FindAsync(email, cancel) is { State: AccountState.Active or AccountState.Locked } account
            && await secrets.IssueCodeAsync(account.Id, SecretPurpose.ResetPassword, cancel) is { } code)
        {
            mailbox.Send(account.Email!, Letters.ResetCode(code));
        }

        await db.SaveChangesAsync(cancel);
        return new Answer(Mask.Email(email));
    }
}
