using System.Net;
using System.Net.Http.Json;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Sessions;

public sealed class BrowserSessionTests : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Signing_in_gives_the_browser_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        using var client = _gateway.Client();

        using var answer = await SignInAsync(client, FakeIdentity.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("xibuplan=session-", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("; secure", cookie, StringComparison.Ordinal);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains(_gateway.Identity.Person.Id.ToString(), body, StringComparison.Ordinal);
        Assert.DoesNotContain("session-", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_secure()
    {
        using var client = _gateway.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await SignInAsync(client, FakeIdentity.Password);

        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Identitys_refusal_is_the_answer_and_no_cookie_is_set()
    {
        using var client = _gateway.Client();

        var sending = SignInAsync(client, "wrong");

        await sending.RefusedAsync(HttpStatusCode.Unauthorized, "session.credentials-wrong");
        Assert.False((await sending).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_service_sees_a_token_of_the_person_and_no_cookie()
    {
        var student = Officers.Student();
        using var browser = _gateway.Browser(student);

        using var answer = await browser.GetAsync("/api/recruitment/applications/mine");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var seen = Assert.Single(_gateway.Upstreams["recruitment"].Requests);
        Assert.Null(seen["Cookie"]);
        var token = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(seen["Authorization"]!["Bearer ".Length..]);
        Assert.Equal(student.Id.ToString(), token.Subject);
    }

    [Fact]
    public async Task A_pages_many_requests_ask_Identity_once()
    {
        using var browser = _gateway.Browser(Officers.Student());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.GetAsync("/api/recruitment/applications/mine")));

        Assert.Equal(20, _gateway.Upstreams["recruitment"].Requests.Count);
        Assert.Equal(1, _gateway.Identity.Exchanges);
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_not_kept()
    {
        _gateway.Identity.TokenLife = TimeSpan.FromSeconds(29);
        using var browser = _gateway.Browser(Officers.Student());

        await browser.GetAsync("/api/recruitment/applications/mine");
        await browser.GetAsync("/api/recruitment/applications/mine");

        Assert.Equal(2, _gateway.Identity.Exchanges);
    }

    [Fact]
    public async Task The_session_tells_who_is_signed_in()
    {
        var student = Officers.Student();
        using var browser = _gateway.Browser(student);

        var session = await browser.GetAsync("/session").ReadAsync();

        Assert.Equal(student.Id, session.GetProperty("actor").GetProperty("id").GetGuid());
        Assert.Equal("X-XibuPlan", session.GetProperty("csrfHeader").GetString());
    }

    [Fact]
    public async Task Without_a_session_nobody_is_signed_in()
    {
        using var client = _gateway.Client();
        await client.GetAsync("/session").RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_Identity_and_at_once_here()
    {
        using var client = _gateway.Client();
        var key = _gateway.Identity.Open(Officers.Student());
        client.DefaultRequestHeaders.Add("Cookie", $"xibuplan={key}");
        client.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        await client.GetAsync("/session").ReadAsync();

        using var answer = await client.DeleteAsync("/session");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.StartsWith("xibuplan=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(_gateway.Identity.IsOpen(key));
        await client.GetAsync("/session").RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task A_session_that_ended_elsewhere_loses_its_cookie_and_is_nobody_to_the_service()
    {
        using var browser = _gateway.Browser(Officers.Student());
        _gateway.Identity.EndAll();

        using var answer = await browser.GetAsync("/api/recruitment/public-notices");

        Assert.StartsWith("xibuplan=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Null(Assert.Single(_gateway.Upstreams["recruitment"].Requests)["Authorization"]);
    }

    [Fact]
    public async Task While_Identity_is_away_a_browser_is_told_to_wait_and_keeps_its_cookie()
    {
        using var browser = _gateway.Browser(Officers.Student());
        await _gateway.Identity.StopAsync();

        var sending = browser.GetAsync("/api/recruitment/applications/mine");

        await sending.RefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.service-unavailable");
        Assert.False((await sending).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Beside_a_token_the_cookie_counts_for_nothing()
    {
        var machine = Officers.Machine("subsidy.headcounts.read");
        using var browser = _gateway.Browser(Officers.Student(), csrf: false);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of(machine));

        using var answer = await browser.PostAsJsonAsync("/api/subsidy/headcounts/2020-09/acknowledgements", new { });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var seen = Assert.Single(_gateway.Upstreams["subsidy"].Requests);
        Assert.Equal($"Bearer {browser.DefaultRequestHeaders.Authorization.Parameter}", seen["Authorization"]);
        Assert.Equal(0, _gateway.Identity.Exchanges);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string password) =>
        client.PostAsJsonAsync("/session", new { email = "student@example.cn", password });
}
