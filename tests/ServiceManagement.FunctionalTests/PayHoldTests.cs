using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>D-6: what a changed card holds, until when, and what it leaves alone.</summary>
public sealed class PayHoldTests(ServiceManagementFixture service) : IClassFixture<ServiceManagementFixture>
{
    [Fact]
    public async Task A_hold_touches_no_month_that_was_certified_and_paid_before_it()
    {
        var offices = await OpenAsync("510000", new DateOnly(2020, 9, 20));
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 2);
        await offices.CloseAsync(county, "2020-08");
        await offices.CertifiedAsync("2020-08");
        await offices.CloseAsync(county, "2020-09");
        service.Clock.MoveTo(2020, 10, 10);
        await EditAsync(offices, people[0].Person);

        // Somebody else's late departure makes August wait for a second version; a third person was forgotten until now.
        await offices.DepartAsync(people[1].Term, county, new DateOnly(2020, 8, 20)).ReadAsync();
        var forgotten = Assert.Single(await offices.OnDutyAsync(county, 1));
        await EditAsync(offices, forgotten.Person);
        await offices.ApproveAsync(county, "2020-08").ReadAsync();
        await offices.ApproveAsync(county, "2020-09").ReadAsync();
        await offices.CertifiedAsync("2020-08");
        await offices.CertifiedAsync("2020-09");

        Assert.False(HoldOf(await offices.SnapshotAsync("2020-08", 2), people[0].Term));
        Assert.True(HoldOf(await offices.SnapshotAsync("2020-08", 2), forgotten.Term));
        Assert.True(HoldOf(await offices.SnapshotAsync("2020-09", 1), people[0].Term));
        Assert.True(HoldOf(await offices.CountyMonthAsync(county, "2020-10"), people[0].Term));
    }

    [Fact]
    public async Task A_held_volunteer_is_confirmed_again_and_paid_by_a_further_version()
    {
        var offices = await OpenAsync("520000", new DateOnly(2020, 9, 20));
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await EditAsync(offices, person);
        await offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/take-back", new { reason = "误审" }).ReadAsync();
        await offices.CloseAsync(county, "2020-09");
        await offices.CertifiedAsync("2020-09");
        Assert.True(HoldOf(await offices.SnapshotAsync("2020-09", 1), term));

        await offices.ConfirmAsync(term, county).ReadAsync();

        await offices.ApproveAsync(county, "2020-09").ReadAsync();
        await offices.CertifiedAsync("2020-09");
        Assert.False(HoldOf(await offices.SnapshotAsync("2020-09", 2), term));
    }

    [Fact]
    public async Task A_hold_is_released_also_after_the_volunteer_left()
    {
        var offices = await OpenAsync("530000", new DateOnly(2020, 9, 20));
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await EditAsync(offices, person);
        await offices.DepartAsync(term, county, new DateOnly(2020, 9, 18)).ReadAsync();
        await offices.CloseAsync(county, "2020-09");
        await offices.CertifiedAsync("2020-09");

        await offices.ReleaseAsync(term, county).ReadAsync();

        await offices.CertifiedAsync("2020-09");
        Assert.False(HoldOf(await offices.SnapshotAsync("2020-09", 2), term));
    }

    [Fact]
    public async Task A_card_that_changed_after_the_county_looked_is_neither_confirmed_nor_released()
    {
        var offices = await OpenAsync("540000", new DateOnly(2020, 8, 20));
        var (county, clerk) = (offices.Counties[0], offices.County(offices.Counties[0]));
        var (term, person) = Assert.Single(await offices.RegisteredAsync(county, 1));
        var checkedVersion = await offices.RevisionOfAsync(term);
        await offices.RegisterAsync(person, county).ReadAsync();
        var (confirm, release) = ($"{Root}/terms/{term}/confirm-on-duty", $"{Root}/terms/{term}/pay-hold/release");
        var body = new { category = "乡村教育" };

        await clerk.PostAsJsonAsync(confirm, body).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await clerk.PostSeenAsync(confirm, checkedVersion, body).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        var bulk = await clerk.PostAsJsonAsync($"{Root}/terms/confirmations", new { items = new[] { new { id = term, revision = checkedVersion, body.category } } }).ReadAsync();
        Assert.Equal("request.stale", bulk[0].GetProperty("code").GetString());
        Assert.Equal("unreviewed", (await clerk.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("state").GetString());
        await offices.ConfirmAsync(term, county).ReadAsync();

        await EditAsync(offices, person);
        checkedVersion = await offices.RevisionOfAsync(term);
        await EditAsync(offices, person);
        await clerk.PostAsJsonAsync(release, new { }).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await clerk.PostSeenAsync(release, checkedVersion).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        Assert.True((await clerk.GetAsync($"{Root}/terms/{term}").ReadAsync()).GetProperty("payHold").GetBoolean());
        await offices.ReleaseAsync(term, county).ReadAsync();
    }

    private static bool HoldOf(JsonElement list, Guid term) => list.GetProperty("lines").EnumerateArray()
        .Single(l => l.GetProperty("termId").GetGuid() == term).GetProperty("payHold").GetBoolean();

    private static Task<JsonElement> EditAsync(Offices offices, Guid person) =>
        offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details", new { cardNumber = NewCard() }).ReadAsync();

    private async Task<Offices> OpenAsync(string province, DateOnly day)
    {
        service.Clock.MoveTo(day);
        return await Offices.OpenAsync(service, province);
    }
}
