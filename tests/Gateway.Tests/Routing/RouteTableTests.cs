using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using XibuPlan.Gateway.Routing;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Routing;

public sealed class RouteTableTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly GatewayUnderTest _gateway = fixture.Gateway;

    public static TheoryData<string> Services => [.. PublicApi.All.Select(s => s.Name)];

    [Fact]
    public void The_six_services_are_public_under_their_names() => Assert.Equal(
        ["identity", "recruitment", "placement", "service-management", "subsidy", "employment"], PublicApi.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_services_routes_reach_that_service_unchanged(string service)
    {
        using var client = _gateway.Client();
        var path = $"/api/{service}/things/%E5%8E%BF/2020-09?limit=5&name=%E5%BC%A0";

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(path, _gateway.Upstreams[service].Requests[^1].Target);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_services_OpenAPI_document_is_public(string service)
    {
        using var client = _gateway.Client();

        using var answer = await client.GetAsync($"/openapi/{service}.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"/openapi/{service}.json", _gateway.Upstreams[service].Requests[^1].Target);
    }

    [Fact]
    public void A_proxied_request_is_in_the_traces_and_fills_no_log()
    {
        var proxy = _gateway.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Yarp.ReverseProxy.Forwarder.HttpForwarder");

        Assert.False(proxy.IsEnabled(LogLevel.Information));
        Assert.True(proxy.IsEnabled(LogLevel.Warning));
    }

    [Theory]
    [InlineData("/api/unknown/things")]
    [InlineData("/api")]
    [InlineData("/openapi/unknown.json")]
    [InlineData("/api/placementx/things")]
    public async Task What_no_service_owns_is_not_found(string path)
    {
        using var client = _gateway.Client();
        await client.GetAsync(path).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Theory]
    [InlineData("/internal")]
    [InlineData("/internal/sessions")]
    [InlineData("/INTERNAL/sessions")]
    [InlineData("//internal/sessions")]
    [InlineData("/./internal/sessions")]
    [InlineData("/api/../internal/sessions")]
    [InlineData("/api/identity/../../internal/sessions")]
    [InlineData("/api/identity/%2e%2e/%2e%2e/internal/sessions")]
    [InlineData("/api/identity/%252e%252e/%252e%252e/internal/sessions")]
    [InlineData("/api/identity/..%2f..%2finternal/sessions")]
    [InlineData("/api/identity/..%252f..%252finternal/sessions")]
    [InlineData("/api/identity/..\\..\\internal\\sessions")]
    [InlineData("/api/identity/..%5c..%5cinternal/sessions")]
    [InlineData("/%69nternal/sessions")]
    [InlineData("/%2569nternal/sessions")]
    [InlineData("/api/identity/internal/sessions")]
    [InlineData("/api/identity//internal;x=1/sessions")]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/api/identity/%2e%2e/%2e%2e/.well-known/jwks.json")]
    [InlineData("http://gateway/internal/sessions")]
    public async Task What_is_the_services_own_is_not_found_however_it_is_written(string target)
    {
        var before = _gateway.Upstreams.Values.Sum(s => s.Requests.Count);

        var answer = await _gateway.SendRawAsync(target);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"request.not-found\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, _gateway.Upstreams.Values.Sum(s => s.Requests.Count));
    }

    [Theory]
    [InlineData("/api/placement/internals")]
    [InlineData("/api/recruitment/applications/my-internal-note")]
    public async Task Words_that_only_look_like_it_pass(string path)
    {
        using var client = _gateway.Client();
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
