using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>What the README tells a newcomer to do with curl, done with the same requests.</summary>
public sealed class ReadmeTests(RunningSystem system) : IDisposable
{
    private readonly HttpClient _curl = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = system.Gateway };

    /// <inheritdoc/>
    public void Dispose() => _curl.Dispose();

    [Fact]
    public async Task A_newcomer_signs_in_sees_the_work_does_one_step_and_reads_a_refusal_that_explains_itself()
    {
        var cancel = TestContext.Current.CancellationToken;
        _curl.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        var signedIn = await _curl.PostAsJsonAsync("/session", new { email = "maintainer@national.demo", password = system.AdminPassword }, cancel);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal("national", (await _curl.GetFromJsonAsync<JsonNode>("/api/identity/me", cancel))!["party"]?.GetValue<string>());

        // Another year than the simulator's, so that both tests may run on one system in any order.
        await _curl.PostAsJsonAsync("/api/placement/programme-years", new { year = 2035 }, cancel);
        var year = await _curl.GetFromJsonAsync<JsonNode>("/api/placement/programme-years/2035", cancel);
        Assert.Contains("edit", year!["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()));

        var refused = await _curl.PostAsJsonAsync("/api/placement/programme-years", new { year = 2035 }, cancel);
        var problem = await refused.Content.ReadFromJsonAsync<JsonNode>(cancel);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("programme-year.already-exists", problem!["code"]!.GetValue<string>());
        Assert.Contains("2035", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(problem["traceId"]);
    }

    [Fact]
    public async Task What_is_internal_is_not_there_for_the_public()
    {
        var answer = await _curl.GetAsync("/internal/sessions", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
