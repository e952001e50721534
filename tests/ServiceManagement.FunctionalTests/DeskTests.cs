using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>What an office sees first: its work, the states of its counties, and what a click would put back.</summary>
[Collection(typeof(ReadingService))]
public sealed class DeskTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task The_provinces_list_of_counties_says_what_changed_since_its_last_approval()
    {
        var offices = await OpenAsync("340000");
        var (county, other) = (offices.Counties[0], offices.Counties[1]);
        var people = await offices.OnDutyAsync(county, 2);
        await offices.OnDutyAsync(other, 1);
        await offices.CloseAsync(county, Month);
        await offices.SubmitAsync(other, Month).ReadAsync();
        await offices.DepartAsync(people[0].Term, county, new DateOnly(2020, 8, 30)).ReadAsync();

        var rows = await RowsAsync(offices, "");
        var changed = rows.Single(r => r.GetProperty("countyCode").GetString() == county);
        Assert.Equal((true, 0, 1, 0, -1), (changed.GetProperty("changedSinceApproval").GetBoolean(), Change(changed, "added"), Change(changed, "removed"), Change(changed, "changed"), Change(changed, "headcount")));
        Assert.Contains("离岗", changed.GetProperty("revertedBecause")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(["approve", "return"], changed.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal([county], (await RowsAsync(offices, "&changed=true")).Select(r => r.GetProperty("countyCode").GetString()));
        Assert.Equal([county, other], (await RowsAsync(offices, "&state=unreviewed")).Select(r => r.GetProperty("countyCode").GetString()));
        Assert.Empty(await RowsAsync(offices, "&state=approved"));
        var total = await offices.Reviewer.GetAsync($"{Root}/county-months?month={Month}&limit=1&count=true").ReadAsync();
        Assert.Equal(2, total.GetProperty("total").GetInt32());
        using var file = await offices.Reviewer.GetAsync($"{Root}/county-months/export?month={Month}&format=csv");
        Assert.Contains(county, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_that_is_late_is_overdue()
    {
        var offices = await OpenAsync("350000");
        await offices.OnDutyAsync(offices.Counties[0], 1);
        var row = Assert.Single(await RowsAsync(offices, ""));
        Assert.Equal(("not-submitted", "2020-09-06", true), (row.GetProperty("state").GetString(), row.GetProperty("dueOn").GetString(), row.GetProperty("overdue").GetBoolean()));
    }

    [Fact]
    public async Task What_a_return_and_a_release_would_make_stale_is_shown_before()
    {
        var offices = await OpenAsync("360000");
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        var held = await offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details?preview=true", new { cardNumber = NewCard() }).ReadAsync();
        Assert.Equal((true, true), (held.GetProperty("payHold").GetBoolean(), held.GetProperty("preview").GetBoolean()));
        Assert.False((await offices.Volunteer(person).GetAsync($"{Root}/terms/mine").ReadAsync()).GetProperty("payHold").GetBoolean());
        await offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details", new { cardNumber = NewCard() }).ReadAsync();
        await offices.CloseAsync(county, Month);
        await offices.CertifiedAsync(Month);

        var release = $"{Root}/terms/{term}/pay-hold/release";
        var preview = await offices.County(county).PostSeenAsync($"{release}?preview=true", await offices.RevisionOfAsync(term)).ReadAsync();
        Assert.Equal("certified", (await offices.ProvinceMonthAsync(Month)).GetProperty("state").GetString());
        Assert.Equal(offices.Province, preview.GetProperty("reverts")[0].GetProperty("regionCode").GetString());
        var done = await offices.ReleaseAsync(term, county).ReadAsync();
        Assert.Equal(preview.GetProperty("reverts").GetRawText(), done.GetProperty("reverts").GetRawText());

        await offices.CertifiedAsync(Month);
        var path = $"{Root}/county-months/{county}/{Month}/return";
        var revision = (await offices.CountyMonthAsync(county, Month)).GetProperty("revision").GetInt64();
        var wouldReturn = await offices.Reviewer.PostSeenAsync($"{path}?preview=true", revision, new { reason = "人数有误" }).ReadAsync();
        Assert.Equal("approved", (await offices.CountyMonthAsync(county, Month)).GetProperty("state").GetString());
        var returned = await offices.Reviewer.PostSeenAsync(path, revision, new { reason = "人数有误" }).ReadAsync();
        Assert.Equal("returned", returned.GetProperty("state").GetString());
        Assert.Equal(wouldReturn.GetProperty("reverts").GetRawText(), returned.GetProperty("reverts").GetRawText());
        Assert.Equal("stale", (await offices.ProvinceMonthAsync(Month)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Each_office_has_its_work_and_knows_on_whom_it_waits()
    {
        var offices = await OpenAsync("370000");
        var county = offices.Counties[0];
        await offices.OnDutyAsync(county, 1);
        var (_, person) = (await offices.RegisteredAsync(county, 1))[0];

        var mine = await WorkAsync(Officers.County(county, OfficerRole.Maintainer), "volunteer-term.confirm-on-duty");
        Assert.Equal((1, true, "unreviewed"), (mine!.Value.GetProperty("count").GetInt32(), mine.Value.GetProperty("mine").GetBoolean(),
            mine.Value.GetProperty("filter").GetProperty("state").GetString()));
        Assert.NotEqual(JsonValueKind.Null, mine.Value.GetProperty("oldestSince").ValueKind);
        Assert.False((await WorkAsync(Officers.County(county, OfficerRole.Reviewer), "volunteer-term.confirm-on-duty"))!.Value.GetProperty("mine").GetBoolean());
        var waited = (await WorkAsync(Officers.Student(person), "volunteer-term.confirm-on-duty"))!.Value;
        Assert.Equal((false, "县级项目办、省级项目办（经办）"), (waited.GetProperty("mine").GetBoolean(), waited.GetProperty("waitingOn").GetString()));
        Assert.Null(await WorkAsync(Officers.County(offices.Counties[1], OfficerRole.Maintainer), "volunteer-term.confirm-on-duty"));

        var submit = (await WorkAsync(Officers.County(county, OfficerRole.Maintainer), "county-month.submit", Month))!.Value;
        Assert.Equal((1, true, 1), (submit.GetProperty("count").GetInt32(), submit.GetProperty("mine").GetBoolean(), submit.GetProperty("overdue").GetInt32()));
        await offices.SubmitAsync(county, Month).ReadAsync();
        Assert.Null(await WorkAsync(Officers.County(county, OfficerRole.Maintainer), "county-month.submit", Month));
        // Nobody is asked for what cannot be done yet; the nation still waits for it.
        Assert.Null(await WorkAsync(Officers.Province(offices.Province, OfficerRole.Maintainer), "province-month.submit", Month));
        Assert.NotNull(await WorkAsync(Officers.National(), "province-month.submit", Month));
        Assert.True((await WorkAsync(Officers.Province(offices.Province, OfficerRole.Reviewer), "county-month.approve", Month))!.Value.GetProperty("mine").GetBoolean());
        Assert.False((await WorkAsync(Officers.County(county), "county-month.approve", Month))!.Value.GetProperty("mine").GetBoolean());
        await offices.ApproveAsync(county, Month).ReadAsync();
        Assert.True((await WorkAsync(Officers.Province(offices.Province, OfficerRole.Maintainer), "province-month.submit", Month))!.Value.GetProperty("mine").GetBoolean());
        await offices.SubmitProvinceAsync(Month).ReadAsync();
        Assert.True((await WorkAsync(Officers.National(OfficerRole.Reviewer), "province-month.certify", Month))!.Value.GetProperty("mine").GetBoolean());
        await service.As(Officers.University("10001", "110000")).GetAsync($"{Root}/work").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_review_is_late_after_the_last_day_unless_the_volunteer_registered_after_it()
    {
        var offices = await OpenAsync("120000");
        service.Clock.MoveTo(2020, 8, 10);
        await offices.RegisteredAsync(offices.Counties[0], 1);
        service.Clock.MoveTo(2020, 9, 20);
        await offices.RegisteredAsync(offices.Counties[1], 1);

        Assert.Equal((1, "2020-08-15"), await LateAsync(Officers.County(offices.Counties[0], OfficerRole.Maintainer)));
        Assert.Equal((0, null), await LateAsync(Officers.County(offices.Counties[1], OfficerRole.Maintainer)));
        // The next year's first volunteers move nobody's last day.
        await service.AdmitAsync(offices.Province, 1, 2021);
        Assert.Equal((2, "2020-08-15"), await LateAsync(Officers.Province(offices.Province, OfficerRole.Maintainer)));

        async Task<(int Overdue, string? DueOn)> LateAsync(Actor actor) =>
            (await WorkAsync(actor, "volunteer-term.confirm-on-duty"))!.Value is var work ? (work.GetProperty("overdue").GetInt32(), work.GetProperty("dueOn").GetString()) : default;
    }

    private static int Change(JsonElement row, string what) => row.GetProperty("changes").GetProperty(what).GetInt32();

    private async Task<JsonElement?> WorkAsync(Actor actor, string key, string? month = null)
    {
        var items = (await service.As(actor).GetAsync($"{Root}/work").ReadAsync()).GetProperty("items").EnumerateArray();
        return items.Where(i => i.GetProperty("key").GetString() == key && (month is null || i.GetProperty("filter").GetProperty("month").GetString() == month))
            .Cast<JsonElement?>().SingleOrDefault();
    }

    private static async Task<List<JsonElement>> RowsAsync(Offices offices, string query) =>
        [.. (await offices.Reviewer.GetAsync($"{Root}/county-months?month={Month}&limit=200{query}").ReadAsync()).GetProperty("items").EnumerateArray()];

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
