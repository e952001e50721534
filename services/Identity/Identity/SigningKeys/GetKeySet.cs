using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Identity.SigningKeys;

/// <summary>The public keys (RFC 7517) that every service checks tokens with, and where to find them (OpenID Connect Discovery).</summary>
internal sealed class GetKeySet : IEndpoint
{
    private const string KeySetPath = "/.well-known/jwks.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(KeySetPath, (KeyRing keys) => new { keys = keys.PublicKeys.Select(Describe) }).WithMetadata(new TechnicalRoute()).WithName("signing-key.set");
        routes.MapGet("/.well-known/openid-configuration", Discover).WithMetadata(new TechnicalRoute()).WithName("signing-key.discovery");
    }

    private static IResult Discover(HttpRequest request) => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = AccessClaims.Issuer,
        ["jwks_uri"] = $"{request.Scheme}://{request.Host}{KeySetPath}",
        ["token_endpoint"] = $"{request.Scheme}://{request.Host}/api/identity/token",
        ["grant_types_supported"] = new[] { "client_credentials" },
        ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic", "client_secret_post" },
        ["id_token_signing_alg_values_supported"] = new[] { SecurityAlgorithms.EcdsaSha256 },
        ["subject_types_supported"] = new[] { "public" },
        ["response_types_supported"] = Array.Empty<string>(),
    });

    private static object Describe(SecurityKey key)
    {
        var web = JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)key);
        return new { kty = web.Kty, crv = web.Crv, x = web.X, y = web.Y, kid = web.Kid, use = "sig", alg = SecurityAlgorithms.EcdsaSha256 };
    }
}
