using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Limits;

public sealed class LimitTests
{
    private const int Limit = 4 * 1024 * 1024;

    [Fact]
    public async Task A_body_of_four_megabytes_passes()
    {
        await using var gateway = await Reading();
        using var client = gateway.Client();
        using var answer = await client.PostAsync("/api/placement/import", new ByteArrayContent(new byte[Limit]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_larger_body_is_refused_whether_or_not_it_says_its_length(bool chunked)
    {
        await using var gateway = await Reading();
        using var client = gateway.Client();
        client.DefaultRequestHeaders.TransferEncodingChunked = chunked;
        // Asks first, so that the answer is not lost to a connection that closes while the body is still on its way.
        client.DefaultRequestHeaders.ExpectContinue = !chunked;

        await client.PostAsync("/api/placement/import", new ByteArrayContent(new byte[Limit + 1])).RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("RateLimits:PerSecond", "3"));
        using var client = gateway.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetAsync("/api/placement/posts")));

        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 4, 7);
        Assert.Equal(TimeSpan.FromSeconds(1), refused[0].Headers.RetryAfter?.Delta);
        await Task.FromResult(refused[0]).RefusedAsync(HttpStatusCode.TooManyRequests, "request.too-many");
    }

    [Theory]
    [InlineData("/session")]
    [InlineData("/api/identity/registrations")]
    [InlineData("/api/identity/registrations/verify")]
    [InlineData("/api/identity/password-resets")]
    [InlineData("/api/identity/token")]
    public async Task Guessing_credentials_is_slowed_down_and_nothing_else(string path)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("RateLimits:SignInsPerMinute", "2"));
        using var client = gateway.Client();
        for (var i = 0; i < 2; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await TryAsync(client, path)).StatusCode);

        await TryAsync(client, path).RefusedAsync(HttpStatusCode.TooManyRequests, "request.too-many");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/identity/offices")).StatusCode);
    }

    [Fact]
    public async Task Each_address_has_its_own_limit()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("RateLimits:SignInsPerMinute", "1"));
        foreach (var address in new[] { "192.0.2.1", "192.0.2.2" })
        {
            using var client = gateway.Client();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(client, "/session")).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(client, "/session")).StatusCode);
        }
    }

    [Fact]
    public async Task In_a_demo_everybody_may_sign_in_from_one_address()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Demo:Enabled", "true"));
        using var client = gateway.Client();
        for (var i = 0; i < 30; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(client, "/session")).StatusCode);
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string path) =>
        client.PostAsJsonAsync(path, new { email = "a@example.cn", password = "guess" });

    private static async Task<GatewayUnderTest> Reading()
    {
        var gateway = await GatewayUnderTest.StartAsync();
        gateway.Upstreams["placement"].Answer = async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsJsonAsync(new { });
        };
        return gateway;
    }
}
