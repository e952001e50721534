using System.Net;
using System.Text;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Sessions;

public sealed class BearerTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly GatewayUnderTest _gateway = fixture.Gateway;

    [Fact]
    public async Task A_valid_token_reaches_the_service_as_it_is()
    {
        var token = TestTokens.Of(Officers.Machine("subsidy.headcounts.read"));
        using var client = _gateway.Client(token);

        using var answer = await client.GetAsync("/api/subsidy/headcounts/2020-09");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(_gateway.Upstreams["subsidy"].Requests, seen => seen["Authorization"] == $"Bearer {token}");
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("tampered")]
    [InlineData("unsigned")]
    [InlineData("nonsense")]
    public async Task Any_other_token_ends_at_the_gateway(string fault)
    {
        using var client = _gateway.Client(With(fault));

        var sending = client.GetAsync("/api/employment/jobs");

        await sending.RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
        Assert.Equal("Bearer", Assert.Single((await sending).Headers.WwwAuthenticate).Scheme);
        Assert.Empty(_gateway.Upstreams["employment"].Requests);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_a_token_is_neither_good_nor_bad()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Access:Jwks", ""));
        await gateway.Identity.StopAsync();
        using var client = gateway.Client(TestTokens.Of(Officers.National()));

        await client.GetAsync("/api/employment/jobs").RefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.service-unavailable");
    }

    [Fact]
    public async Task Without_a_token_the_service_decides()
    {
        using var client = _gateway.Client();
        using var answer = await client.GetAsync("/api/recruitment/public-notices");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string With(string fault)
    {
        var parts = TestTokens.Of(Officers.National()).Split('.');
        return fault switch
        {
            "expired" => TestTokens.Of(Officers.National(), TimeSpan.FromMinutes(-5)),
            "tampered" => $"{parts[0]}.{Base64(Text(parts[1]).Replace("\"national\"", "\"machine\"", StringComparison.Ordinal))}.{parts[2]}",
            "unsigned" => $"{Base64("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            _ => "nonsense",
        };
    }

    private static string Text(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));

    private static string Base64(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
