using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using XibuPlan.Identity.Persistence;
using XibuPlan.Identity.SigningKeys;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>What is there before the first request, once, whoever starts and how often.</summary>
public sealed class StartTests(StartTests.OwnClock identity) : IClassFixture<StartTests.OwnClock>
{
    /// <summary>A service whose clock these tests alone move.</summary>
    public sealed class OwnClock : IdentityFixture;

    [Fact]
    public async Task Two_replicas_that_start_at_once_and_a_third_later_make_one_set_of_everything()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        await using var one = Replica(database);
        await using var two = Replica(database);
        await Task.WhenAll(Task.Run(() => one.Server), Task.Run(() => two.Server));
        await using var three = Replica(database);
        _ = three.Server;

        await using var scope = three.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        Assert.Equal(3378 + 2631 + 1, await db.Offices.CountAsync());
        Assert.Equal(1, await db.SigningKeys.CountAsync());
        Assert.Equal(4, await db.Accounts.CountAsync());
        Assert.Equal(4, await db.Appointments.CountAsync());
        Assert.Equal(7, await db.Clients.CountAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.Operation == "office.seed"));
        Assert.Empty(await db.Database.SqlQueryRaw<long>(AuditChain.VerifySql.Replace("SELECT seq", "SELECT seq AS \"Value\"", StringComparison.Ordinal)).ToListAsync());
    }

    [Theory]
    [InlineData("admin@national.demo", "national", "administrator")]
    [InlineData("maintainer@national.demo", "national", "maintainer")]
    [InlineData("reviewer@national.demo", "national", "reviewer")]
    [InlineData("finance@national.demo", "finance", "maintainer")]
    public async Task The_demos_officers_sign_in(string email, string party, string role)
    {
        var actor = (await identity.SignInAsync(email, IdentityFixture.AdminPassword).ReadAsync()).GetProperty("actor");
        Assert.Equal((party, "000000"), (actor.GetProperty("party").GetString(), actor.GetProperty("region").GetString()));
        Assert.Equal([role], actor.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task Outside_a_demo_there_is_no_mailbox_and_nobody_with_a_known_password()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        await using var serious = identity.WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:database", database).UseSetting("Demo:Enabled", "false"));
        using var client = serious.CreateClient();
        await client.PostAsJsonAsync("/api/identity/registrations", new { email = "a@example.cn", password = IdentityFixture.Password }).ReadAsync();
        await client.GetAsync("/api/identity/demo/mailbox?email=a@example.cn").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await using var scope = serious.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        Assert.Equal("a@example.cn", (await db.Accounts.SingleAsync()).Email);
        Assert.False(await db.Clients.AnyAsync(c => c.Name == "finance"));
        Assert.Equal(1, await db.Mails.CountAsync());
    }

    [Fact]
    public async Task A_new_key_is_shown_before_it_signs_and_the_old_one_leaves_when_its_tokens_have_ended()
    {
        var first = await KeyOfATokenAsync();
        var rotated = await identity.As(Officers.National(OfficerRole.Administrator)).PostAsync("/api/identity/signing-keys", null).ReadAsync();
        var second = rotated.GetProperty("keyId").GetString()!;
        Assert.Equal([first, second], await KeySetAsync());
        Assert.Equal(first, await KeyOfATokenAsync());

        identity.Real.Now += SigningKey.Announced;
        Assert.Equal(second, await KeyOfATokenAsync());
        Assert.Equal([first, second], await KeySetAsync());
        identity.Real.Now += SigningKey.Outlives;
        Assert.Equal([second], await KeySetAsync());
        await identity.As(Officers.Province("410000")).PostAsync("/api/identity/signing-keys", null).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task With_no_key_set_configured_it_trusts_its_own_keys_and_no_others()
    {
        var database = await TestServers.CreateDatabaseAsync("identity", _ => throw new InvalidOperationException("The template is there already."));
        // Tokens are checked by the system's clock: this replica issues them by it too, wherever another test has moved the fixture's.
        await using var alone = Replica(database).WithWebHostBuilder(host => host.UseSetting("Access:Jwks", "")
            .ConfigureTestServices(services => services.AddSingleton(new RealClock(TimeProvider.System))));
        using var client = alone.CreateClient();
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "gateway", ["client_secret"] = "test" };
        var token = (await client.PostAsync("/api/identity/token", new FormUrlEncodedContent(form)).ReadAsync()).GetProperty("access_token").GetString();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await client.PostAsJsonAsync("/internal/sessions/end", new { sessionKey = "nobody's" }).ReadAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of(Officers.Machine(AccessScopes.Internal)));
        await client.PostAsJsonAsync("/internal/sessions/end", new { sessionKey = "nobody's" }).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task The_api_document_lists_the_use_cases()
    {
        var paths = (await identity.Anybody.GetAsync("/openapi/identity.json").ReadAsync()).GetProperty("paths");
        Assert.All(new[] { "/api/identity/registrations", "/api/identity/offices", "/api/identity/accounts/{id}/lock", "/internal/sessions/token" },
            path => Assert.True(paths.TryGetProperty(path, out _), path));
    }

    private WebApplicationFactory<IdentityDbContext> Replica(string database) =>
        identity.WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:database", database));

    private async Task<string[]> KeySetAsync() => [.. (await identity.Anybody.GetAsync("/.well-known/jwks.json").ReadAsync())
        .GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];

    private async Task<string> KeyOfATokenAsync()
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "finance", ["client_secret"] = IdentityFixture.FinanceSecret };
        var answer = await identity.Anybody.PostAsync("/api/identity/token", new FormUrlEncodedContent(form)).ReadAsync();
        return new JsonWebToken(answer.GetProperty("access_token").GetString()).Kid;
    }
}
