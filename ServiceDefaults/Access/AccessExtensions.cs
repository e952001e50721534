using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Resilience;

namespace XibuPlan.ServiceDefaults.Access;

/// <summary>Registration of token checks: every service checks every token itself and does not trust the gateway alone.</summary>
public static class AccessExtensions
{
    /// <summary>
    /// Validates ES256 tokens against Identity's keys; with <c>Access:Jwks</c> (a JSON key set) against those instead, as tests do.
    /// </summary>
    /// <param name="ownKeys">Keys that the process itself holds, looked up at each token: Identity need not call itself.</param>
    public static void AddXibuAccess(this IHostApplicationBuilder builder, Func<IServiceProvider, IEnumerable<SecurityKey>>? ownKeys = null)
    {
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = AccessClaims.Issuer,
                ValidAudience = AccessClaims.Issuer,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                ValidateIssuerSigningKey = true,
                RequireExpirationTime = true,
                ClockSkew = TimeSpan.FromSeconds(30),
            };
            if (builder.Configuration["Access:Jwks"] is { Length: > 0 } keys)
                options.TokenValidationParameters.IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys();
            else if (ownKeys is null)
                TrustIdentity(options, builder.Configuration);
        });
        if (ownKeys is not null)
        {
            builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IServiceProvider>((options, services) =>
                options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, parameters) => [.. ownKeys(services), .. parameters.IssuerSigningKeys ?? []]);
        }

        builder.Services.AddAuthorization();
    }

    /// <summary>Reads the caller from the token and refuses what no rule allows.</summary>
    public static void UseXibuAccess(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void TrustIdentity(JwtBearerOptions options, IConfiguration configuration)
    {
        var identity = ServiceAddresses.Of(configuration, "identity")
            ?? throw new InvalidOperationException("Neither services:identity:http:0 nor Access:Jwks is set: no token could be checked.");
        options.RequireHttpsMetadata = false;
        options.MetadataAddress = new Uri(identity, "/.well-known/openid-configuration").ToString();
        options.RefreshInterval = TimeSpan.FromSeconds(5);
    }
}
