using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using XibuPlan.Identity.Hashing;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Identity.FunctionalTests;

/// <summary>Signing in with a password, wrong ones, and sessions.</summary>
public sealed class SignInTests(IdentityFixture identity)
{
    [Fact]
    public async Task Unknown_address_wrong_password_and_lock_out_get_the_same_answer()
    {
        var (email, _, _) = await identity.StudentAsync();
        var unknown = await identity.SignInAsync(IdentityFixture.NewEmail()).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        for (var i = 0; i < 5; i++)
        {
            var wrong = await identity.SignInAsync(email, "a wrong password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
            Assert.Equal(unknown.GetProperty("detail").GetString(), wrong.GetProperty("detail").GetString());
        }

        var lockedOut = await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        Assert.Equal(unknown.GetProperty("detail").GetString(), lockedOut.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Guesses_at_once_count_one_by_one()
    {
        var (email, account, _) = await identity.StudentAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => identity.SignInAsync(email, "a wrong password")));
        await identity.SignInAsync(email).RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
        var tries = await identity.InDatabaseAsync(db => Task.FromResult(db.AuditEntries.Count(a => a.EntityId == account && a.Operation == "session.start")));
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task The_right_password_forgives_four_wrong_ones()
    {
        var (email, _, _) = await identity.StudentAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await identity.SignInAsync(email, "a wrong password").RefusedAsync(HttpStatusCode.Unauthorized, "session.not-accepted");
            await identity.SignInAsync(email).ReadAsync();
        }
    }

    [Fact]
    public async Task A_sign_in_gives_one_proof()
    {
        await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { email = "a@example.cn" }).RefusedAsync(HttpStatusCode.BadRequest, "session.one-proof");
        await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { email = "a@example.cn", password = "x", loginTicket = "y" }).RefusedAsync(HttpStatusCode.BadRequest, "session.one-proof");
    }

    [Fact]
    public async Task Only_the_systems_own_services_open_sessions()
    {
        var body = new { email = "a@example.cn", password = "x" };
        await identity.Anybody.PostAsJsonAsync("/internal/sessions", body).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
        foreach (var actor in new[] { Officers.Machine(AccessScopes.HeadcountsRead), Officers.National(), Officers.Student() })
            await identity.As(actor).PostAsJsonAsync("/internal/sessions", body).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_revoked_session_gets_no_further_token()
    {
        var (email, _, _) = await identity.StudentAsync();
        var (lost, kept) = (await identity.SessionAsync(email), await identity.SessionAsync(email));
        using var me = await identity.WithSessionAsync(kept);
        var sessions = (await me.GetAsync("/api/identity/sessions").ReadAsync()).GetProperty("items");
        // The newest first.
        Assert.Equal([true, false], sessions.EnumerateArray().Select(s => s.GetProperty("isCurrent").GetBoolean()));

        await me.PostAsync($"/api/identity/sessions/{sessions[1].GetProperty("id").GetGuid()}/revoke", null).ReadAsync();
        await identity.ExchangeAsync(lost).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        await identity.ExchangeAsync(kept).ReadAsync();
        Assert.Equal(1, (await me.GetAsync("/api/identity/sessions").ReadAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_session_names_the_browser_that_signed_in_and_none_where_it_is_not_known()
    {
        var (email, _, _) = await identity.StudentAsync();
        foreach (var userAgent in new[] { "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "curl/8.5.0", null })
            await identity.Gateway.PostAsJsonAsync("/internal/sessions", new { email, password = IdentityFixture.Password, userAgent }).ReadAsync();
        using var me = await identity.WithSessionAsync(await identity.SessionAsync(email));
        var sessions = (await me.GetAsync("/api/identity/sessions").ReadAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["未知设备", "未知设备", "未知设备", "Chrome 120 · Windows"], sessions.Select(s => s.GetProperty("device").GetString()));
        var ended = await me.PostAsync($"/api/identity/sessions/{sessions[3].GetProperty("id").GetGuid()}/revoke", null).ReadAsync();
        Assert.Equal("Chrome 120 · Windows", ended.GetProperty("device").GetString());
    }

    [Fact]
    public async Task Nobody_sees_or_revokes_another_persons_sessions()
    {
        var (email, _, _) = await identity.StudentAsync();
        var session = await identity.SessionAsync(email);
        using var me = await identity.WithSessionAsync(session);
        var id = (await me.GetAsync("/api/identity/sessions").ReadAsync()).GetProperty("items")[0].GetProperty("id").GetGuid();

        foreach (var other in new[] { Officers.Student(), Officers.National(), Officers.Province("410000") })
        {
            Assert.Equal(0, (await identity.As(other).GetAsync("/api/identity/sessions").ReadAsync()).GetProperty("items").GetArrayLength());
            await identity.As(other).PostAsync($"/api/identity/sessions/{id}/revoke", null).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        }

        await identity.ExchangeAsync(session).ReadAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_an_unknown_key_is_answered_alike()
    {
        var (email, _, _) = await identity.StudentAsync();
        var session = await identity.SessionAsync(email);
        foreach (var key in new[] { session, session, "nobody's" })
            Assert.True((await identity.Gateway.PostAsJsonAsync("/internal/sessions/end", new { sessionKey = key }).ReadAsync()).GetProperty("ended").GetBoolean());
        await identity.ExchangeAsync(session).RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
        await identity.ExchangeAsync("nobody's").RefusedAsync(HttpStatusCode.Unauthorized, "session.ended");
    }

    [Fact]
    public async Task Beyond_the_queue_whoever_needs_a_hash_is_told_to_come_back()
    {
        using var places = new HashingPlaces(1, 0);
        await using var crowded = identity.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton(places)));
        using var client = crowded.CreateClient();
        Task<HttpResponseMessage> Verify() => client.PostAsJsonAsync("/api/identity/registrations/verify",
            new { email = IdentityFixture.NewEmail(), code = "000000", password = IdentityFixture.Password });
        using (await places.TakeAsync(TestContext.Current.CancellationToken))
        {
            var answer = await Verify();
            Assert.Equal("2", answer.Headers.RetryAfter?.ToString());
            await Task.FromResult(answer).RefusedAsync(HttpStatusCode.TooManyRequests, "identity.too-busy");
        }

        await Verify().RefusedAsync(HttpStatusCode.UnprocessableEntity, "code.not-accepted");
    }
}
