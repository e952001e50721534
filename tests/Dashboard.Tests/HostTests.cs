using System.Net;
using System.Text.Json;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>The dashboard in front of a real host, of none, and of one that has gone.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Secrets_leave_the_host_only_when_they_are_asked_for()
    {
        await using var host = await ExampleHost.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={host.Directory}");
        await Eventually.True(async () => (await dashboard.GetAsync("/api/resources/service")).GetProperty("environment").GetArrayLength() > 0);

        var everything = (await dashboard.GetAsync("/api/resources/service")).GetRawText() + (await dashboard.GetAsync("/api/resources")).GetRawText();

        Assert.Contains("Chengdu", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(ExampleHost.Secret, everything, StringComparison.Ordinal);
        Assert.Equal((200, ExampleHost.Secret), await RevealAsync(dashboard, "/api/resources/service/environment/CODE/reveal"));
        Assert.Equal((200, ExampleHost.Secret), await RevealAsync(dashboard, "/api/resources/code/value/reveal"));
        Assert.Equal(new Asked(404, 0, "resource.unknown"), await Asked.PostAsync(dashboard, "/api/resources/nobody/value/reveal"));
    }

    [Fact]
    public async Task Alone_there_are_no_resources_and_a_host_that_is_gone_does_not_answer()
    {
        await using var alone = await RunningDashboard.StartAsync();
        await using var left = await RunningDashboard.StartAsync($"HostDirectory={Path.GetTempPath()}nowhere");

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(alone, "/api/resources"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(left, "/api/resources"));
        Assert.Equal(new Asked(503, 0, "host.away"), await Asked.PostAsync(left, "/api/resources/x/commands/stop"));
        Assert.Equal("messaging.no-broker", (await left.GetAsync("/api/messaging")).GetProperty("problem").GetString());
    }

    private static async Task<(int Status, string? Value)> RevealAsync(RunningDashboard dashboard, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        using var response = await dashboard.Http.SendAsync(request);
        return ((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("value").GetString());
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningDashboard dashboard, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        return (await dashboard.Http.SendAsync(request)).StatusCode;
    }
}
