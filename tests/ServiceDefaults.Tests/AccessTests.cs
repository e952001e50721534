using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using XibuPlan.SampleService.Notes;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

public sealed class AccessTests(SampleFixture service) : IClassFixture<SampleFixture>
{
    private const string Path = "/api/sample/regions/510104/notes";

    [Fact]
    public async Task Nobody_is_asked_to_sign_in() =>
        await service.As(null).PostAsJsonAsync(Path, new { text = "x" }).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");

    [Fact]
    public async Task An_expired_token_is_nobody()
    {
        var client = service.As(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Of(Officers.County("510104"), TimeSpan.FromMinutes(-5)));
        await client.PostAsJsonAsync(Path, new { text = "x" }).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task Another_party_is_refused() =>
        await service.As(Officers.Student()).PostAsJsonAsync(Path, new { text = "x" }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

    [Fact]
    public async Task Another_role_is_refused() =>
        await service.As(Officers.County("510104", OfficerRole.Reviewer)).PostAsJsonAsync(Path, new { text = "x" })
            .RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

    [Theory]
    [InlineData("510105")]
    [InlineData("520102")]
    public async Task Another_region_looks_absent(string region) =>
        await service.As(Officers.County(region)).PostAsJsonAsync(Path, new { text = "x" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");

    [Fact]
    public async Task A_province_reaches_into_its_counties_and_lists_only_them()
    {
        var mine = await service.As(Officers.Province("510000")).PostAsJsonAsync(Path, new { text = "in" }).ReadAsync<NoteView>();
        var other = await service.As(Officers.Province("520000")).PostAsJsonAsync("/api/sample/regions/520102/notes", new { text = "out" }).ReadAsync<NoteView>();

        var seen = await service.As(Officers.Province("510000")).GetAsync("/api/sample/notes?limit=200").ReadAsync<Page<NoteView>>();
        Assert.Contains(seen.Items, n => n.Id == mine.Id);
        Assert.DoesNotContain(seen.Items, n => n.Id == other.Id);
        await service.As(Officers.Province("510000")).GetAsync($"/api/sample/notes/{other.Id}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        Assert.Equal(other.Id, (await service.As(Officers.National()).GetAsync($"/api/sample/notes/{other.Id}").ReadAsync<NoteView>()).Id);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=x")]
    [InlineData("cursor=%25")]
    public async Task A_page_that_cannot_be_read_is_malformed(string query) =>
        await service.As(Officers.National()).GetAsync($"/api/sample/notes?{query}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double()
    {
        var county = service.As(Officers.County("530102"));
        for (var i = 0; i < 5; i++) await county.PostAsJsonAsync("/api/sample/regions/530102/notes", new { text = $"p{i}" }).ReadAsync();

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await county.GetAsync($"/api/sample/notes?limit=2&cursor={Uri.EscapeDataString(cursor)}").ReadAsync<Page<NoteView>>();
            seen.AddRange(page.Items.Select(n => n.Text));
            cursor = page.NextCursor;
        }

        Assert.Equal(["p0", "p1", "p2", "p3", "p4"], seen);
    }

    [Fact]
    public void A_region_route_without_its_value_throws_and_so_cannot_fail_open()
    {
        var rule = new AccessRule(Party.County) { RegionRouteValue = "county" };
        Assert.Throws<InvalidOperationException>(() => rule.Refuses(Officers.County("510104"), []));
    }
}
