using XibuPlan.Identity.Hashing;
using XibuPlan.Identity.OneTimeSecrets;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Identity.Accounts;

/// <summary>The owner of the address sets a new password with the mailed code; every open session ends.</summary>
internal sealed class CompletePasswordReset : IEndpoint
{
    public sealed record Request(string Email, string Code, string Password);

    /// <summary>The password was set.</summary>
    /// <param name="AccountId">Whose password it is.</param>
    public sealed record Answer(Guid AccountId);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/password-resets/complete", HandleAsync)
        .AllowEveryone()
        .TakesHashingPlace<Request>()
        .AsOperation("account.reset-password");

    private static async Task<Reply<Answer>> HandleAsync(Request request, IdentityDbContext db, AccessScope scope, Passwords passwords,
        SecretsDesk secrets, RealClock clock, CancellationToken cancel)
    {
        if ((await passwords.CheckPolicyAsync(request.Password)).IsRefused(out var weak)) return weak;
        scope.ActAsSystem(); // The code, not a session, says who this is.
        if ((await secrets.UseCodeAsync(request.Email, request.Code, SecretPurpose.ResetPassword, cancel)).IsRefused(out var refusal, out var account)) return refusal;
        passwords.Replace(account, request.Password);
        await db.RevokeSessionsAsync(s => s.AccountId == account.Id, clock.Now, cancel);
        await db.SaveChangesAsync(cancel);
        return new Answer(account.Id);
    }
}
