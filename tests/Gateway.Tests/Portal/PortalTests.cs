using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Portal;

public sealed partial class PortalTests : IAsyncLifetime
{
    private readonly string _build = Directory.CreateTempSubdirectory("xibuplan-portal-").FullName;
    private GatewayUnderTest _gateway = null!;
    private HttpClient _client = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await WriteAsync("index.html", """<html><meta property="csp-nonce" nonce="__CSP_NONCE__"><meta name="session" content="__SESSION__"><script src="/assets/app-1a2b.js"></script></html>""");
        await WriteAsync("assets/app-1a2b.js", "plain");
        await WriteAsync("assets/app-1a2b.js.br", "as brotli");
        await WriteAsync("assets/app-1a2b.js.gz", "as gzip");
        await WriteAsync("icon.svg", "<svg/>");
        await WriteAsync(".vite/manifest.json", "{}");
        _gateway = await GatewayUnderTest.StartAsync(("Portal:Path", _build));
        _client = _gateway.Client();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _gateway.DisposeAsync();
        Directory.Delete(_build, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/applications/0198-77?state=unreviewed")]
    [InlineData("/months/650121/2020-09")]
    public async Task Every_address_of_the_portal_answers_its_start_page(string path)
    {
        using var answer = await OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoCache);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_page_carries_the_nonce_of_its_own_policy_and_scripts_need_none()
    {
        using var one = await OpenAsync("/");
        using var two = await OpenAsync("/");

        var policy = Assert.Single(one.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(await one.Content.ReadAsStringAsync()).Groups["nonce"].Value;
        Assert.Equal(24, nonce.Length);
        Assert.Contains($"style-src 'self' 'nonce-{nonce}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, await two.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_whether_the_browser_brought_a_session()
    {
        using var anonymous = await OpenAsync("/");
        Assert.Contains("""name="session" content="no">""", await anonymous.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        _client.DefaultRequestHeaders.Add("Cookie", "xibuplan=whatever");
        using var somebody = await OpenAsync("/");
        Assert.Contains("""name="session" content="yes">""", await somebody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br, gzip", "br", "as brotli")]
    [InlineData("gzip", "gzip", "as gzip")]
    [InlineData("br;q=0, gzip", "gzip", "as gzip")]
    [InlineData("identity", null, "plain")]
    public async Task An_asset_comes_as_the_build_compressed_it_and_is_kept_for_ever(string accepted, string? encoding, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var answer = await _client.SendAsync(request);

        Assert.Equal(content, await answer.Content.ReadAsStringAsync());
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/unknown")]
    [InlineData("/openapi/unknown.json")]
    [InlineData("/internal/sessions")]
    [InlineData("/assets/gone-5e6f.js")]
    [InlineData("/.vite/manifest.json")]
    [InlineData("/assets/../../index.html")]
    [InlineData("/robots.txt")]
    public async Task What_is_not_there_is_not_found_for_a_browser_either(string path)
    {
        using var answer = await OpenAsync(path);

        await Task.FromResult(answer).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Theory]
    [InlineData("/docs", "接口参考")]
    [InlineData("/system", "西部计划综合管理平台")]
    public async Task The_gateways_own_pages_stay(string path, string title)
    {
        using var answer = await OpenAsync(path);
        Assert.Contains($"<h1>{title}</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_build_is_served_without_a_restart()
    {
        (await OpenAsync("/")).Dispose();
        await WriteAsync("index.html", "<html>newer</html>");
        File.SetLastWriteTimeUtc(Path.Combine(_build, "index.html"), DateTime.UnixEpoch);

        using var answer = await OpenAsync("/");

        Assert.Contains("newer", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await _client.SendAsync(request);
    }

    private async Task WriteAsync(string name, string content)
    {
        var path = Path.Combine(_build, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);
    }

    [GeneratedRegex("nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();
}
