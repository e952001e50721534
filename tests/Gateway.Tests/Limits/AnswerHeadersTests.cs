using System.Diagnostics;
using XibuPlan.Gateway.Tests.Doubles;
using Xunit;

namespace XibuPlan.Gateway.Tests.Limits;

public sealed class AnswerHeadersTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly GatewayUnderTest _gateway = fixture.Gateway;

    [Theory]
    [InlineData("/")]
    [InlineData("/api/placement/posts")]
    [InlineData("/api/unknown")]
    [InlineData("/internal/sessions")]
    public async Task Every_answer_tells_browsers_to_be_strict(string path)
    {
        using var client = _gateway.Client();

        using var answer = await client.GetAsync(path);

        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_cache_keeps_peoples_data()
    {
        using var client = _gateway.Client();
        using var answer = await client.GetAsync("/api/placement/posts");
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task One_trace_runs_from_the_caller_through_the_gateway_to_the_service()
    {
        var trace = ActivityTraceId.CreateRandom().ToString();
        using var client = _gateway.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/subsidy/rate-cards/2020");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

        using var answer = await client.SendAsync(request);

        Assert.Equal(trace, Header(answer, "X-Trace-Id"));
        Assert.StartsWith($"00-{trace}-", Header(answer, "traceparent"), StringComparison.Ordinal);
        var seen = Assert.Single(_gateway.Upstreams["subsidy"].Requests)["traceparent"];
        Assert.StartsWith($"00-{trace}-", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("00f067aa0ba902b7", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_learns_where_the_request_came_from()
    {
        using var client = _gateway.Client();
        using var answer = await client.GetAsync("/api/recruitment/public-notices");
        var seen = _gateway.Upstreams["recruitment"].Requests[^1];
        Assert.Equal("127.0.0.1", seen["X-Forwarded-For"]?.Replace("::ffff:", "", StringComparison.Ordinal));
        Assert.Equal("http", seen["X-Forwarded-Proto"]);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
