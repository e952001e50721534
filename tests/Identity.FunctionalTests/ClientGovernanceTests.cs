using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>The national administrator renews the secret of a machine, shuts it out and lets it in again.</summary>
public sealed class ClientGovernanceTests(IdentityFixture identity)
{
    [Fact]
    public async Task A_renewed_secret_works_and_the_old_one_no_more()
    {
        var (name, old, client) = await RegisteredAsync();
        var renewed = await GovernAsync(client, "renew-secret", 1).ReadAsync();
        Assert.Equal("invalid_client", await Machines.ErrorAsync(await identity.AskAsync(Machines.Form(name, old)), HttpStatusCode.Unauthorized));
        await identity.ClientTokenAsync(name, renewed.GetProperty("clientSecret").GetString()!);

        Assert.Equal(("因故", 2), (renewed.GetProperty("client").GetProperty("stateReason").GetString(), renewed.GetProperty("client").GetProperty("revision").GetInt64()));
        await GovernAsync(client, "renew-secret", 1).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await GovernAsync(client, "renew-secret", 2, " ").RefusedAsync(HttpStatusCode.UnprocessableEntity, "client.reason-required");
    }

    [Fact]
    public async Task A_disabled_client_gets_no_token_until_it_is_enabled()
    {
        var (name, secret, client) = await RegisteredAsync();
        Assert.Equal("disabled", (await GovernAsync(client, "disable", 1).ReadAsync()).GetProperty("state").GetString());
        Assert.Equal("invalid_client", await Machines.ErrorAsync(await identity.AskAsync(Machines.Form(name, secret)), HttpStatusCode.Unauthorized));
        await GovernAsync(client, "renew-secret", 2).RefusedAsync(HttpStatusCode.Conflict, "client.not-in-this-state");

        Assert.Equal(["enable"], await AllowedAsync(name));
        await GovernAsync(client, "enable", 2).ReadAsync();
        await identity.ClientTokenAsync(name, secret);
    }

    [Fact]
    public async Task The_systems_own_clients_are_nobodys_to_govern()
    {
        var listed = await ListAsync();
        Assert.Contains("finance", listed.Select(NameOf));
        Assert.DoesNotContain("gateway", listed.Select(NameOf));
        Assert.Equal(["disable"], await AllowedAsync("finance"));
        var finance = listed.Single(c => NameOf(c) == "finance");
        await GovernAsync(finance.GetProperty("id").GetGuid(), "renew-secret", finance.GetProperty("revision").GetInt64()).RefusedAsync(HttpStatusCode.Conflict, "client.hosted-secret");
        await GovernAsync(await identity.InDatabaseAsync(db => db.Clients.Where(c => c.Name == "gateway").Select(c => c.Id).SingleAsync()), "disable", 1).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private async Task<(string Name, string Secret, Guid Id)> RegisteredAsync()
    {
        var name = $"partner-{Guid.CreateVersion7():N}";
        var answer = await identity.RegisterClientAsync(Officers.National(OfficerRole.Administrator), name, [AccessScopes.HeadcountsRead]).ReadAsync();
        return (name, answer.GetProperty("clientSecret").GetString()!, answer.GetProperty("client").GetProperty("id").GetGuid());
    }

    private Task<HttpResponseMessage> GovernAsync(Guid client, string verb, long seen, string reason = "因故") =>
        identity.As(Officers.National(OfficerRole.Administrator)).PostSeenAsync($"/api/identity/clients/{client}/{verb}", seen, new { reason });

    private async Task<IReadOnlyList<JsonElement>> ListAsync() =>
        [.. (await identity.As(Officers.National(OfficerRole.Administrator)).GetAsync("/api/identity/clients?limit=200").ReadAsync()).GetProperty("items").EnumerateArray()];

    private async Task<IEnumerable<string?>> AllowedAsync(string name) =>
        (await ListAsync()).Single(c => NameOf(c) == name).GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString());

    private static string? NameOf(JsonElement client) => client.GetProperty("clientId").GetString();
}
