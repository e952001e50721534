using System.Net;
using System.Net.Http.Headers;
using XibuPlan.Dashboard.Tests.Support;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class BrowserSenderTests
{
    private const string Site = "https://portal.example";

    [Fact]
    public async Task A_page_of_an_allowed_site_may_send_and_read_the_answer()
    {
        await using var dashboard = await RunningDashboard.StartAsync($"CorsOrigins=http://localhost:5173, {Site}");

        using var asked = await SendAsync(dashboard, HttpMethod.Options, "/v1/traces", Site);
        using var sent = await SendAsync(dashboard, HttpMethod.Post, "/v1/traces", Site);

        Assert.Equal((HttpStatusCode.NoContent, Site), (asked.StatusCode, Header(asked, "Access-Control-Allow-Origin")));
        Assert.Contains("x-otlp-api-key", Header(asked, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, Site), (sent.StatusCode, Header(sent, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("/v1/traces", "https://evil.example")]
    [InlineData("/v1/traces", "https://portal.example.evil")]
    [InlineData("/api/telemetry/import", Site)]
    public async Task Other_sites_may_not_and_no_site_may_more_than_send(string path, string site)
    {
        await using var dashboard = await RunningDashboard.StartAsync($"CorsOrigins={Site}");

        using var sent = await SendAsync(dashboard, HttpMethod.Post, path, site);

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.False(sent.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Unless_sites_are_named_none_may_send()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var sent = await SendAsync(dashboard, HttpMethod.Post, "/v1/traces", Site);
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningDashboard dashboard, HttpMethod method, string path, string site)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", site);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("x-api-key", RunningDashboard.Token);
        if (method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(Sent.Request("portal", Sent.Span()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        }

        return await dashboard.Http.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));
}
