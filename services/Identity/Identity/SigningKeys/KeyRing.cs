using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.Identity.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Identity.SigningKeys;

/// <summary>This replica's copy of the signing keys: signs tokens, and knows which keys tokens may be checked with.</summary>
public sealed class KeyRing(FieldCipher cipher, RealClock clock)
{
    /// <summary>How long a token lives.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    /// <summary>The claim with the session that a token was issued for, which only Identity reads (OpenID Connect's <c>sid</c>).</summary>
    public const string SessionClaim = "sid";

    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };
    private volatile Held[] _held = [];

    /// <summary>The keys of the key set, oldest first.</summary>
    public IReadOnlyList<SecurityKey> PublicKeys => [.. _held.Where((_, i) => IsTrusted(_held, i, clock.Now)).Select(h => h.Public)];

    /// <summary>Loads the keys; those already held are kept as they are, so that nobody's signature is interrupted.</summary>
    internal async Task LoadAsync(IdentityDbContext db, CancellationToken cancel)
    {
        var known = _held.ToDictionary(h => h.Id);
        var stored = await db.SigningKeys.AsNoTracking().OrderBy(k => k.SignsFrom).ToListAsync(cancel);
        _held = [.. stored.Select(k => known.GetValueOrDefault(k.Id) ?? new Held(k.Id, k.SignsFrom, k.Public(), k.Private(cipher)))];
    }

    /// <summary>A token that says who acts.</summary>
    /// <param name="session">The session that it is issued for; null for a machine.</param>
    public string Sign(Actor actor, Guid? session = null)
    {
        var now = clock.Now;
        var claims = actor.ToClaims();
        if (session is { } id) claims[SessionClaim] = id.ToString();
        var key = _held.Last(h => h.SignsFrom <= now);
        return Tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = AccessClaims.Issuer,
            Audience = AccessClaims.Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + TokenLife).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key.Private, SecurityAlgorithms.EcdsaSha256),
        });
    }

    // A key leaves the set when its successor has signed for longer than any of its tokens lives.
    private static bool IsTrusted(Held[] held, int index, DateTimeOffset now) =>
        index == held.Length - 1 || now < held[index + 1].SignsFrom + SigningKey.Outlives;

    private sealed record Held(Guid Id, DateTimeOffset SignsFrom, ECDsaSecurityKey Public, ECDsaSecurityKey Private);
}
