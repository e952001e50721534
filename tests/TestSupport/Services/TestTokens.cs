using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.TestSupport.Services;

/// <summary>Signs tokens as Identity does, with a key of this test process: services under test are told to trust it.</summary>
public static class TestTokens
{
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };

    /// <summary>The public key set, for <c>Access:Jwks</c>.</summary>
    public static string Jwks { get; } = PublicKeys();

    /// <summary>A valid token of the actor.</summary>
    public static string Of(Actor actor) => Sign(actor.ToClaims(), TimeSpan.FromMinutes(10));

    /// <summary>A token with the given life, which may have ended, for the actor.</summary>
    public static string Of(Actor actor, TimeSpan life) => Sign(actor.ToClaims(), life);

    private static string Sign(Dictionary<string, object> claims, TimeSpan life)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = AccessClaims.Issuer,
            Audience = AccessClaims.Issuer,
            Claims = claims,
            NotBefore = now.AddHours(-1),
            Expires = now + life,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private static string PublicKeys()
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(Key);
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid, alg = "ES256", use = "sig" } } });
    }
}
