using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Registering machines, and asking for their tokens as RFC 6749 has it.</summary>
internal static class Machines
{
    public static Task<HttpResponseMessage> RegisterClientAsync(this IdentityFixture identity, Actor actor, string name, string[] scopes) =>
        identity.As(actor).PostAsJsonAsync("/api/identity/clients", new { name, scopes });

    public static async Task<string> ClientTokenAsync(this IdentityFixture identity, string id, string secret) =>
        (await identity.AskAsync(Form(id, secret)).ReadAsync()).GetProperty("access_token").GetString()!;

    public static Task<HttpResponseMessage> AskAsync(this IdentityFixture identity, Dictionary<string, string> form) =>
        identity.Anybody.PostAsync("/api/identity/token", new FormUrlEncodedContent(form));

    public static Dictionary<string, string> Form(string id, string secret, string? scope = null)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret };
        if (scope is not null) form["scope"] = scope;
        return form;
    }

    public static async Task<string?> ErrorAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString();
    }
}
