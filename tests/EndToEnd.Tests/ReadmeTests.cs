using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using XibuPlan.TestSupport;
using XibuPlan.TestSupport.Servers;
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
        Assert.Equal("national", (await _curl.GetFromJsonAsync<JsonNode>("/api/identity/me", cancel))!["actor"]!["party"]!.GetValue<string>());
        Assert.NotNull((await WorkAsync(cancel))["items"]);

        // Another year than those of the simulator and its demo, so that both tests may run on one system in any order.
        var opened = await _curl.PostAsJsonAsync("/api/placement/programme-years", new { year = 2023 }, cancel);
        var year = await opened.Content.ReadFromJsonAsync<JsonNode>(cancel);
        Assert.Contains("edit", year!["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Contains((await WorkAsync(cancel))["items"]!.AsArray(), i => i!["key"]!.GetValue<string>() == "programme-year.edit" && i["mine"]!.GetValue<bool>());

        var scale = await File.ReadAllTextAsync(Repository.PathOf("data", "implementation-scale-2020.csv"), cancel);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync("scale", scale)).StatusCode);

        var matrix = await File.ReadAllTextAsync(Repository.PathOf("data", "recruitment-quota-2020.csv"), cancel);
        var refused = await PutAsync("quota-matrix", matrix.Replace("\nGS,甘肃,TJ", "\nQH,青海,TJ", StringComparison.Ordinal));
        var problem = await refused.Content.ReadFromJsonAsync<JsonNode>(cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("quota-matrix.not-cross-footed", problem!["code"]!.GetValue<string>());
        Assert.Contains("甘肃新招募 325 人，名额合计 285 人，少 40 人；青海新招募 200 人，名额合计 240 人，多 40 人", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(problem["traceId"]);
    }

    private async Task<JsonNode> WorkAsync(CancellationToken cancel) => (await _curl.GetFromJsonAsync<JsonNode>("/api/placement/work", cancel))!;

    private Task<HttpResponseMessage> PutAsync(string what, string csv) =>
        _curl.PutAsync($"/api/placement/programme-years/2023/{what}", new StringContent(csv, Encoding.UTF8, "text/csv"), TestContext.Current.CancellationToken);

    [Fact]
    public async Task What_is_internal_is_not_there_for_the_public()
    {
        var answer = await _curl.GetAsync("/internal/sessions", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
