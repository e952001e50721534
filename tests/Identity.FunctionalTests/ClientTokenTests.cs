using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Machines get tokens by client credentials, in the form of RFC 6749.</summary>
public sealed class ClientTokenTests(IdentityFixture identity)
{
    [Fact]
    public async Task Finance_gets_a_token_with_the_scopes_asked_for()
    {
        var answer = await identity.AskAsync(Machines.Form("finance", IdentityFixture.FinanceSecret, AccessScopes.HeadcountsRead)).ReadAsync();
        Assert.Equal(("Bearer", 600, AccessScopes.HeadcountsRead), (answer.GetProperty("token_type").GetString(), answer.GetProperty("expires_in").GetInt32(), answer.GetProperty("scope").GetString()));
        var token = new JsonWebToken(answer.GetProperty("access_token").GetString());
        Assert.Equal("machine", token.GetClaim(AccessClaims.Party).Value);
        Assert.Equal(AccessScopes.HeadcountsRead, token.GetClaim(AccessClaims.Scope).Value);
    }

    [Fact]
    public async Task Without_a_scope_it_gets_all_that_it_was_granted_and_basic_credentials_work_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/identity/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"finance:{IdentityFixture.FinanceSecret}")));
        var answer = await identity.Anybody.SendAsync(request);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("subsidy.headcounts.acknowledge subsidy.headcounts.read", (await Task.FromResult(answer).ReadAsync()).GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_services_own_token_reaches_the_internal_routes_and_finances_does_not()
    {
        var (email, _, _) = await identity.StudentAsync();
        using var gateway = identity.WithToken(await identity.ClientTokenAsync("gateway", "test"));
        await gateway.PostAsJsonAsync("/internal/sessions", new { email, password = IdentityFixture.Password }).ReadAsync();
        using var finance = identity.WithToken(await identity.ClientTokenAsync("finance", IdentityFixture.FinanceSecret));
        await finance.PostAsJsonAsync("/internal/sessions", new { email, password = IdentityFixture.Password }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Theory]
    [InlineData("finance", "wrong")]
    [InlineData("nobody", "wrong")]
    [InlineData("", "")]
    public async Task An_unknown_client_and_a_wrong_secret_are_invalid_client(string id, string secret)
    {
        var answer = await identity.AskAsync(Machines.Form(id, secret));
        Assert.Equal("Basic", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("invalid_client", await Machines.ErrorAsync(answer, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_scope_that_was_not_granted_is_invalid_scope() =>
        Assert.Equal("invalid_scope", await Machines.ErrorAsync(await identity.AskAsync(Machines.Form("finance", IdentityFixture.FinanceSecret, "internal")), HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("", "invalid_request")]
    public async Task Another_grant_is_refused(string grant, string error) =>
        Assert.Equal(error, await Machines.ErrorAsync(await identity.AskAsync(new() { ["grant_type"] = grant }), HttpStatusCode.BadRequest));

    [Fact]
    public async Task Json_is_an_invalid_request() =>
        Assert.Equal("invalid_request", await Machines.ErrorAsync(await identity.Anybody.PostAsJsonAsync("/api/identity/token", new { grant_type = "client_credentials" }), HttpStatusCode.BadRequest));

    [Fact]
    public async Task The_national_administrator_registers_a_client_whose_secret_is_shown_once()
    {
        var name = $"partner-{Guid.CreateVersion7():N}";
        var scopes = new[] { AccessScopes.HeadcountsRead };
        var answer = await identity.RegisterClientAsync(Officers.National(OfficerRole.Administrator), name, scopes).ReadAsync();
        await identity.ClientTokenAsync(name, answer.GetProperty("clientSecret").GetString()!);
        await identity.RegisterClientAsync(Officers.National(), name, scopes).RefusedAsync(HttpStatusCode.Conflict, "client.name-taken");
        await identity.RegisterClientAsync(Officers.National(), "another", [AccessScopes.Internal]).RefusedAsync(HttpStatusCode.UnprocessableEntity, "client.unknown-scope");
        await identity.RegisterClientAsync(Officers.National(), "Not A Name", scopes).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await identity.RegisterClientAsync(Officers.Province("410000"), "another", scopes).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }
}
