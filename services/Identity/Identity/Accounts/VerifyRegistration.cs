using XibuPlan.Identity.Hashing;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>
/// The student proves the address with the mailed code, and sets the password with it: one that somebody else registered the address
/// with opens nothing.
/// </summary>
internal sealed class VerifyRegistration : IEndpoint
{
    public sealed record Request(string Email, string Code, string Password);

    /// <summary>The address is proved.</summary>
    /// <param name="LoginTicket">Opens a session once, within five minutes, without the password being hashed again.</param>
    public sealed record Answer(Guid AccountId, string LoginTicket) : IConfidential;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/registrations/verify", HandleAsync)
        .AllowEveryone()
        .TakesHashingPlace<Request>()
        .AsOperation("account.verify");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, AccessScope scope, Passwords passwords,
        SecretsDesk secrets, CancellationToken cancel)
    {
        if ((await passwords.CheckPolicyAsync(request.Password)).IsRefused(out var weak)) return weak;
        scope.ActAsSystem(); // The code, not a session, says who this is.
        if ((await secrets.UseCodeAsync(request.Email, request.Code, SecretPurpose.VerifyAddress, cancel)).IsRefused(out var refusal, out var account)) return refusal;
        if (account.Verify().IsRefused(out refusal)) return refusal;
        passwords.Replace(account, request.Password);
        var ticket = secrets.IssueTicket(account.Id);
        await db.SaveChangesAsync(cancel);
        return new Answer(account.Id, ticket);
    }
}
