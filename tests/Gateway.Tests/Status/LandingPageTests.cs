using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Status;

public sealed partial class LandingPageTests
{
    [Theory]
    [InlineData("/", "西部计划综合管理平台")]
    [InlineData("/system", "西部计划综合管理平台")]
    [InlineData("/docs", "接口参考")]
    public async Task A_page_and_what_it_needs_are_served(string path, string title)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = gateway.Client();

        var page = await client.GetStringAsync(path);

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        foreach (var needed in Links().Matches(page).Select(m => m.Groups["file"].Value))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/" + needed)).StatusCode);
    }

    [Fact]
    public void No_file_of_the_page_names_another_host()
    {
        var files = Directory.GetFiles(Repository.PathOf("gateway", "wwwroot"));
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch("""(https?:)?//[\w.-]+\.\w+/(?!2000/svg)""", File.ReadAllText(file)));
    }

    [Fact]
    public async Task The_status_tells_well_from_poorly_from_gone()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Upstreams["subsidy"].Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        await gateway.Upstreams["employment"].StopAsync();
        using var client = gateway.Client();

        var status = await client.GetAsync("/status").ReadAsync();

        var states = status.EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("state").GetString());
        Assert.Equal(6, states.Count);
        Assert.Equal("healthy", states["placement"]);
        Assert.Equal("unhealthy", states["subsidy"]);
        Assert.Equal("unreachable", states["employment"]);
    }

    [Fact]
    public async Task However_many_look_a_service_is_asked_once()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = gateway.Client();
        await client.GetAsync("/status").ReadAsync();

        for (var i = 0; i < 5; i++) await client.GetAsync("/status").ReadAsync();

        Assert.Single(gateway.Upstreams["placement"].Requests);
    }

    [Fact]
    public async Task Who_look_at_the_same_time_share_one_asking()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var goOn = new TaskCompletionSource();
        gateway.Upstreams["placement"].Answer = _ => goOn.Task;
        using var client = gateway.Client();

        var looking = Enumerable.Range(0, 8).Select(_ => client.GetAsync("/status").ReadAsync()).ToList();
        await Eventually.True(() => gateway.Upstreams["placement"].Requests.Count > 0);
        await client.GetStringAsync("/system"); // Sent after them: by its answer the others are in.
        goOn.SetResult();
        await Task.WhenAll(looking);

        Assert.Single(gateway.Upstreams["placement"].Requests);
    }

    [GeneratedRegex("""(?:src|href)="(?!https?:|/)(?<file>[^"#]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
