using System.Net;
using System.Net.Http.Json;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Sessions;

public sealed class CrossSiteTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly GatewayUnderTest _gateway = fixture.Gateway;

    [Theory]
    [InlineData("POST", "/api/employment/jobs")]
    [InlineData("PUT", "/api/employment/jobs")]
    [InlineData("PATCH", "/api/employment/jobs")]
    [InlineData("DELETE", "/api/employment/jobs")]
    [InlineData("DELETE", "/session")]
    [InlineData("PUT", "/api/demo/clock")]
    public async Task A_changing_request_with_a_cookie_and_without_the_header_is_refused(string method, string path)
    {
        using var browser = _gateway.Browser(Officers.Student(), csrf: false);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Create(new { }) };

        await browser.SendAsync(request).RefusedAsync(HttpStatusCode.Forbidden, "session.csrf-refused");

        Assert.DoesNotContain(_gateway.Upstreams["employment"].Requests, seen => seen.Method == method);
    }

    [Fact]
    public async Task With_the_header_it_passes()
    {
        using var browser = _gateway.Browser(Officers.Student());
        using var answer = await browser.PostAsJsonAsync("/api/placement/posts", new { });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Reading_needs_no_header()
    {
        using var browser = _gateway.Browser(Officers.Student(), csrf: false);
        using var answer = await browser.GetAsync("/api/placement/posts");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task No_other_site_is_allowed_to_read_answers()
    {
        using var browser = _gateway.Browser(Officers.Student());
        browser.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var answer = await browser.GetAsync("/api/placement/posts");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
