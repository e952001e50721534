using System.Net;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class AccessTests
{
    [Fact]
    public async Task Without_a_login_pages_lead_to_it_and_the_API_says_no()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        var page = await dashboard.Http.GetAsync("/traces");
        Assert.Equal((HttpStatusCode.Redirect, "/login"), (page.StatusCode, page.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Http.GetAsync("/api/telemetry/traces")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Http.PostAsync("/api/resources/x/commands/stop", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Http.PostAsync("/api/resources/x/environment/KEY/reveal", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Http.PostAsync("/api/messaging/queues/x_error/redeliver", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.Http.GetAsync("/api/messaging")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.Http.GetAsync("/login")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.Http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task The_token_gives_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        using var wrong = await dashboard.Http.GetAsync("/login?t=guess");
        using var right = await dashboard.Http.GetAsync($"/login?t={Uri.EscapeDataString(RunningDashboard.Token)}");

        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(RunningDashboard.Token, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(dashboard, cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(dashboard, cookie.Split(';')[0] + "0"));
    }

    [Fact]
    public async Task Pages_run_nothing_but_their_own_scripts()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        using var page = await dashboard.Http.GetAsync("/login");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("//", html.Replace("<!--", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_asked_for_by_other_sites_are_refused()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resources/x/commands/stop");
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await dashboard.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_the_pages_live_under_its_path()
    {
        await using var dashboard = await RunningDashboard.StartAsync("PathBase=/ops");

        Assert.Contains("<base href=\"/ops/\">", await dashboard.Http.GetStringAsync("/ops/login"), StringComparison.Ordinal);
        Assert.Equal("/ops/login", (await dashboard.Http.GetAsync("/ops/traces")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_console_log_is_read_on_from_where_it_was_and_paths_lead_nowhere()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-");
        var logs = directory.CreateSubdirectory("logs").FullName;
        await File.WriteAllTextAsync(Path.Combine(logs, "placement.log"), "one\ntwo\nhal");
        await using var dashboard = await RunningDashboard.StartAsync($"HostDirectory={directory.FullName}");

        var first = await dashboard.GetAsync("/api/console/placement");
        await File.AppendAllTextAsync(Path.Combine(logs, "placement.log"), "f\n");
        var second = await dashboard.GetAsync($"/api/console/placement?from={first.GetProperty("next").GetString()}");

        Assert.Equal(["one", "two"], first.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal(["half"], second.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("placement", Assert.Single((await dashboard.GetAsync("/api/console")).EnumerateArray()).GetString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/console/..%2Fsecrets");
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        Assert.Equal(HttpStatusCode.NotFound, (await dashboard.Http.SendAsync(request)).StatusCode);
        directory.Delete(recursive: true);
    }

    private static async Task<HttpStatusCode> GetAsync(RunningDashboard dashboard, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/telemetry/resources");
        request.Headers.Add("Cookie", cookie);
        return (await dashboard.Http.SendAsync(request)).StatusCode;
    }
}
