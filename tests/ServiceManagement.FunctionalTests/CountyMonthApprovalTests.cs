using System.Net;
using System.Net.Http.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>C2 and D-22 over HTTP: who approves a county's list, and who does not.</summary>
[Collection(typeof(SharedService))]
public sealed class CountyMonthApprovalTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task The_province_approves_what_it_saw_and_not_its_own_submission()
    {
        var offices = await OpenAsync("230000");
        var county = offices.Counties[0];
        var path = $"{Root}/county-months/{county}/{Month}";
        var clerk = Officers.County(county, OfficerRole.Maintainer);
        await offices.As(clerk).PostAsJsonAsync($"{path}/submit", new { }).ReadAsync();

        await offices.Reviewer.PostAsJsonAsync($"{path}/approve", new { }).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await offices.Reviewer.PostSeenAsync($"{path}/approve", 7).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await offices.Maintainer.PostSeenAsync($"{path}/approve", 1).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await offices.As(Officers.Province(offices.Province) with { Id = clerk.Id }).PostSeenAsync($"{path}/approve", 1).RefusedAsync(HttpStatusCode.Forbidden, "county-month.own-submission");
        await offices.Reviewer.PostSeenAsync($"{path}/return", 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.reason-required");
        await offices.Reviewer.PostSeenAsync($"{path}/approve", 1).ReadAsync();
        await offices.Reviewer.PostSeenAsync($"{path}/approve", 2).RefusedAsync(HttpStatusCode.Conflict, "county-month.not-in-this-state");
    }

    [Fact]
    public async Task Who_changed_a_line_since_the_last_approval_does_not_approve_the_list()
    {
        var offices = await OpenAsync("640000");
        var (county, other) = (offices.Counties[2], offices.Counties[3]);
        var people = await offices.OnDutyAsync(county, 2);
        foreach (var each in new[] { county, other }) await offices.CloseAsync(each, Month);
        var both = offices.As(Officers.Province(offices.Province, OfficerRole.Maintainer, OfficerRole.Reviewer));
        await both.PostAsJsonAsync($"{Root}/terms/{people[0].Term}/transfer", new { postId = offices.PostOf(other), reason = "工作需要" }).ReadAsync();

        var path = $"{Root}/county-months/{county}/{Month}";
        await both.PostSeenAsync($"{path}/approve", 3).RefusedAsync(HttpStatusCode.Forbidden, "county-month.own-change");
        // Given back and handed in again, it is still that change that nobody else has looked at.
        await offices.Reviewer.PostSeenAsync($"{path}/return", 3, new { reason = "请核对" }).ReadAsync();
        await offices.SubmitAsync(county, Month).ReadAsync();
        await both.PostSeenAsync($"{path}/approve", 5).RefusedAsync(HttpStatusCode.Forbidden, "county-month.own-change");
        await offices.Reviewer.PostSeenAsync($"{path}/approve", 5).ReadAsync();
        await offices.DepartAsync(people[1].Term, county, new DateOnly(2020, 9, 20)).ReadAsync();
        await both.PostSeenAsync($"{path}/approve", 7).ReadAsync();
    }

    [Fact]
    public async Task Who_changed_a_line_while_the_list_was_given_back_does_not_approve_it_and_the_list_says_what_is_so_now()
    {
        var offices = await OpenAsync("660000");
        var (county, other) = (offices.Counties[2], offices.Counties[3]);
        var people = await offices.OnDutyAsync(county, 2);
        await offices.SubmitAsync(county, Month).ReadAsync();
        var path = $"{Root}/county-months/{county}/{Month}";
        await offices.Reviewer.PostSeenAsync($"{path}/return", 1, new { reason = "请核对" }).ReadAsync();

        var both = offices.As(Officers.Province(offices.Province, OfficerRole.Maintainer, OfficerRole.Reviewer));
        var moved = await both.PostAsJsonAsync($"{Root}/terms/{people[0].Term}/transfer", new { postId = offices.PostOf(other), reason = "工作需要" }).ReadAsync();

        // The county has it already: nothing is put back, and both pages count alike.
        Assert.Empty(moved.GetProperty("reverts").EnumerateArray());
        var list = await offices.CountyMonthAsync(county, Month);
        Assert.Equal(("returned", 3), (list.GetProperty("state").GetString(), list.GetProperty("revision").GetInt32()));
        var row = (await offices.Reviewer.GetAsync($"{Root}/county-months?month={Month}").ReadAsync()).GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("countyCode").GetString() == county);
        Assert.Equal(list.GetProperty("headcount").GetInt32(), row.GetProperty("headcount").GetInt32());

        await offices.SubmitAsync(county, Month).ReadAsync();
        await both.PostSeenAsync($"{path}/approve", 4).RefusedAsync(HttpStatusCode.Forbidden, "county-month.own-change");
        await offices.Reviewer.PostSeenAsync($"{path}/approve", 4).ReadAsync();
    }

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
