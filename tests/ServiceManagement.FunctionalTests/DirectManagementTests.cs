using System.Net;
using System.Net.Http.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>SVC-8, D-22: the province manages a county without an office, by two officers.</summary>
[Collection(typeof(ReadingService))]
public sealed class DirectManagementTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09", Path = Root + "/direct-counties";

    [Fact]
    public async Task The_province_hands_in_for_a_county_that_a_second_officer_confirmed_and_another_one_approves()
    {
        var offices = await OpenAsync("500000");
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.RegisteredAsync(county, 1));
        await offices.ConfirmAsync(term, county).ReadAsync();
        var submit = $"{Root}/county-months/{county}/{Month}/submit";
        await offices.Maintainer.PostAsJsonAsync(submit, new { }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.not-directly-managed");
        Assert.DoesNotContain("submit-directly", await ActionsAsync(offices.Maintainer, county));

        var both = Officers.Province(offices.Province, OfficerRole.Maintainer, OfficerRole.Reviewer);
        var proposed = await offices.As(both).PostAsJsonAsync(Path, new { countyCode = county, reason = "县级项目办尚未设立" }).ReadAsync();
        var confirm = $"{Path}/{proposed.GetProperty("id").GetGuid()}/confirm";
        Assert.Equal(["end"], proposed.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        await offices.As(both).PostSeenAsync(confirm, 1).RefusedAsync(HttpStatusCode.Forbidden, "direct-county.own-proposal");
        await offices.Maintainer.PostAsJsonAsync(submit, new { }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.not-directly-managed");
        await offices.Reviewer.PostSeenAsync(confirm, 7).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        Assert.Equal("active", (await offices.Reviewer.PostSeenAsync(confirm, 1).ReadAsync()).GetProperty("state").GetString());
        await offices.Reviewer.PostSeenAsync(confirm, 2).RefusedAsync(HttpStatusCode.Conflict, "direct-county.not-in-this-state");

        Assert.Contains("submit-directly", await ActionsAsync(offices.Maintainer, county));
        var month = await offices.As(both).PostAsJsonAsync(submit, new { }).ReadAsync();
        Assert.True(month.GetProperty("isDirect").GetBoolean());
        await offices.As(both).PostSeenAsync($"{Root}/county-months/{county}/{Month}/approve", 1).RefusedAsync(HttpStatusCode.Forbidden, "county-month.own-submission");
        await offices.Reviewer.PostSeenAsync($"{Root}/county-months/{county}/{Month}/approve", 1).ReadAsync();
        Assert.Equal(1, (await offices.CertifiedAsync(Month)).GetProperty("headcount").GetInt32());
    }

    [Fact]
    public async Task A_county_is_proposed_once_by_its_own_province_and_ended_with_a_reason()
    {
        var offices = await OpenAsync("420000");
        var county = offices.Counties[0];
        await offices.Maintainer.PostAsJsonAsync(Path, new { countyCode = "110101", reason = "无项目办" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "direct-county.not-your-county");
        await offices.Maintainer.PostAsJsonAsync(Path, new { countyCode = county, reason = " " }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        var id = (await offices.Maintainer.PostAsJsonAsync(Path, new { countyCode = county, reason = "无项目办" }).ReadAsync()).GetProperty("id").GetGuid();
        await offices.Maintainer.PostAsJsonAsync(Path, new { countyCode = county, reason = "无项目办" }).RefusedAsync(HttpStatusCode.Conflict, "direct-county.already");
        await service.As(Officers.Province("430000")).PostAsJsonAsync($"{Path}/{id}/end", new { reason = "设立项目办" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await offices.Maintainer.PostAsJsonAsync($"{Path}/{id}/end", new { }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "direct-county.reason-required");
        Assert.Equal([id], await IdsAsync(offices.Reviewer, ""));
        await offices.Maintainer.PostAsJsonAsync($"{Path}/{id}/end", new { reason = "设立项目办" }).ReadAsync();
        Assert.Empty(await IdsAsync(offices.Reviewer, ""));
        Assert.Equal([id], await IdsAsync(offices.Reviewer, "?state=ended"));
        await offices.Maintainer.PostAsJsonAsync(Path, new { countyCode = county, reason = "再次撤销项目办" }).ReadAsync();
    }

    private static async Task<List<string?>> ActionsAsync(HttpClient client, string county) =>
        [.. (await client.GetAsync($"{Root}/county-months/{county}/{Month}").ReadAsync()).GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString())];

    private static async Task<List<Guid>> IdsAsync(HttpClient client, string query) =>
        [.. (await client.GetAsync(Path + query).ReadAsync()).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid())];

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
