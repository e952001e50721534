using System.Net;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Tokens: who signs them, who can check them, and what is refused.</summary>
public sealed class TokenTests(IdentityFixture identity)
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task The_published_key_set_validates_a_token()
    {
        var keys = new JsonWebKeySet(await identity.Anybody.GetStringAsync("/.well-known/jwks.json"));
        Assert.All(keys.Keys, key => Assert.True(key is { HasPrivateKey: false, Alg: "ES256", Kid.Length: 32 }));
        var (email, account, _) = await identity.StudentAsync();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(await TokenAsync(email), new TokenValidationParameters
        {
            ValidIssuer = "xibuplan",
            ValidAudience = "xibuplan",
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["ES256"],
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(account.ToString(), result.Claims["sub"]);
        Assert.Equal(TimeSpan.FromMinutes(10), result.SecurityToken.ValidTo - result.SecurityToken.ValidFrom);
    }

    [Fact]
    public async Task Another_service_finds_the_keys_by_discovery()
    {
        var (email, account, _) = await identity.StudentAsync();
        await using var service = await OtherServiceAsync();
        using var client = service.GetTestClient();
        Assert.Equal(Guid.Empty.ToString(), await client.GetStringAsync("/who"));
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(email));
        Assert.Equal(account.ToString(), await client.GetStringAsync("/who"));
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of(Officers.National()));
        Assert.Equal(Guid.Empty.ToString(), await client.GetStringAsync("/who"));
    }

    [Fact]
    public async Task A_token_of_identitys_own_key_opens_the_door_as_long_as_nothing_is_wrong_with_it()
    {
        var (_, account, _) = await identity.StudentAsync();
        var key = await OwnKeyAsync();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Token(account, key)));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Token(account, key, audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Token(account, key, issuer: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Token(account, key, expires: Now.AddMinutes(-5))));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Token(account, null)));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Token(account, new ECDsaSecurityKey(System.Security.Cryptography.ECDsa.Create()) { KeyId = key.KeyId })));
        var parts = Token(account, key).Split('.');
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync($"{parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task The_public_key_is_no_shared_secret()
    {
        // The old trick: an HS256 token "signed" with what everybody can read.
        var (_, account, _) = await identity.StudentAsync();
        var stored = await identity.InDatabaseAsync(db => db.SigningKeys.OrderBy(k => k.SignsFrom).FirstAsync());
        var secret = new SymmetricSecurityKey(Convert.FromBase64String(stored.PublicKey)) { KeyId = stored.KeyId };
        var forged = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "xibuplan",
            Audience = "xibuplan",
            Expires = Now.AddMinutes(10),
            Claims = new Actor(account, Party.Student, null).ToClaims(),
            SigningCredentials = new SigningCredentials(secret, SecurityAlgorithms.HmacSha256),
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(forged));
    }

    [Fact]
    public async Task The_private_half_is_encrypted_in_the_database()
    {
        var stored = await identity.InDatabaseAsync(db => db.SigningKeys.OrderBy(k => k.SignsFrom).FirstAsync());
        Assert.DoesNotContain(Convert.ToBase64String(stored.Private(identity.Services.GetRequiredService<FieldCipher>()).ECDsa.ExportPkcs8PrivateKey())[..40],
            System.Text.Encoding.UTF8.GetString(stored.PrivateKey), StringComparison.Ordinal);
    }

    private async Task<string> TokenAsync(string email) =>
        (await identity.ExchangeAsync(await identity.SessionAsync(email)).ReadAsync()).GetProperty("accessToken").GetString()!;

    private async Task<HttpStatusCode> KnockAsync(string token)
    {
        using var client = identity.WithToken(token);
        return (await client.GetAsync("/api/identity/me")).StatusCode;
    }

    private Task<ECDsaSecurityKey> OwnKeyAsync() => identity.InDatabaseAsync(async db =>
        (await db.SigningKeys.OrderBy(k => k.SignsFrom).FirstAsync()).Private(identity.Services.GetRequiredService<FieldCipher>()));

    private static string Token(Guid account, SecurityKey? key, string audience = "xibuplan", string issuer = "xibuplan", DateTime? expires = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = Now.AddHours(-1),
            Expires = expires ?? Now.AddMinutes(10),
            Claims = new Actor(account, Party.Student, null).ToClaims(),
            SigningCredentials = key is null ? null : new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        });

    private async Task<WebApplication> OtherServiceAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["services:identity:http:0"] = "http://identity.test";
        builder.AddXibuAccess();
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = identity.Server.CreateHandler());
        var service = builder.Build();
        service.UseXibuAccess();
        service.MapGet("/who", (HttpContext context) => Actor.FromClaims(context.User).Id.ToString());
        await service.StartAsync();
        return service;
    }
}
