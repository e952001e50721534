using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.SigningKeys;

/// <summary>The national administrator replaces the signing key, e.g. after an incident; tokens in use stay valid until they end.</summary>
internal sealed class RotateSigningKey : IEndpoint
{
    /// <summary>The key that was created.</summary>
    /// <param name="SignsFrom">When the new key begins to sign.</param>
    public sealed record Answer(string KeyId, DateTimeOffset SignsFrom);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/identity/signing-keys", HandleAsync)
        .Allow(Party.National, OfficerRole.Administrator)
        .AsOperation("signing-key.rotate");

    private static async Task<Reply<Answer>> HandleAsync(IdentityDbContext db, FieldCipher cipher, KeyRing keys, RealClock clock, CancellationToken cancel)
    {
        var key = SigningKey.Create(cipher, clock.Now, first: false);
        db.Add(key);
        await db.SaveChangesAsync(cancel);
        await keys.LoadAsync(db, cancel);
        return new Answer(key.KeyId, key.SignsFrom);
    }
}
