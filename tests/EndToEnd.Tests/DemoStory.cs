using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using XibuPlan.TestSupport;
using XibuPlan.TestSupport.Servers;
using XibuPlan.YearSimulator.Output;
using Xunit;

namespace XibuPlan.EndToEnd.Tests;

/// <summary>What a newcomer is promised by <c>./start.sh --demo</c>: logins for every role, and something to do behind each of them.</summary>
public sealed class DemoStory(RunningSystem system)
{
    private static readonly string[] Roles =
        ["student", "newly arrived volunteer", "volunteer", "university reviewer", "recruiting province maintainer", "service province reviewer", "county maintainer",
         "national maintainer", "national reviewer", "administrator", "finance", "employer"];

    // Those that answer GET /api/<service>/work.
    private static readonly string[] Services = ["recruitment", "placement", "service-management", "subsidy", "employment", "identity"];

    [Fact]
    public async Task Everybody_whom_the_demo_names_signs_in_and_finds_something_to_do()
    {
        var logins = await SimulatedYear.OnAsync(system);

        Assert.Empty(Roles.Except(logins.Select(l => l.Role)));
        foreach (var login in logins)
        {
            using var person = await SignInAsync(login);
            var seen = await person.GetFromJsonAsync<JsonNode>(login.At, TestContext.Current.CancellationToken);
            var waiting = (seen!["items"] ?? seen["allowedActions"])!.AsArray();
            Assert.True(waiting.Count > 0, $"{login.Role} finds nothing at {login.At}");
        }
    }

    [Fact]
    public async Task The_README_names_them()
    {
        var logins = await SimulatedYear.OnAsync(system);
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);

        Assert.All(logins, login => Assert.Contains($"`{login.Email}`", readme, StringComparison.Ordinal));
        // The password of the national officers is made at the first start.
        Assert.All(logins.Where(l => l.Password != system.AdminPassword), login => Assert.Contains($"`{login.Password}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("university reviewer", "application.review")]
    [InlineData("recruiting province maintainer", "candidate.place")]
    [InlineData("service province reviewer", "post.review")]
    [InlineData("county maintainer", "county-month.submit", "volunteer-term.agree-extension", "volunteer-term.record-departure")]
    [InlineData("national reviewer", "province-month.certify")]
    [InlineData("finance", "headcount.acknowledge-published", "headcount.acknowledge-reissued")]
    [InlineData("employer", "job.expired", "job.expiring")]
    [InlineData("administrator", "invitation.follow-up")]
    public async Task The_work_queue_of_an_office_has_what_the_demo_left_there(string role, params string[] left)
    {
        var logins = await SimulatedYear.OnAsync(system);
        using var person = await SignInAsync(logins.First(l => l.Role == role));

        var mine = new List<string>();
        foreach (var service in Services)
        {
            var answer = await person.GetAsync($"/api/{service}/work", TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.Forbidden) continue;
            var queue = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
            mine.AddRange(queue!["items"]!.AsArray().Where(i => i!["mine"]!.GetValue<bool>()).Select(i => i!["key"]!.GetValue<string>()));
        }

        Assert.Empty(left.Except(mine));
    }

    private async Task<HttpClient> SignInAsync(DemoLogin login)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = system.Gateway };
        client.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        var answer = await client.PostAsJsonAsync("/session", new { login.Email, login.Password }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{login.Email}: {answer.StatusCode}");
        return client;
    }
}
