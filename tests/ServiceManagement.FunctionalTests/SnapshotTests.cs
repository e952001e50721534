using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>C4 and D-8 over HTTP: handing up, certifying, and versions that stay.</summary>
[Collection(typeof(SharedService))]
public sealed class SnapshotTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Theory]
    [InlineData("UPDATE province_month_snapshots SET headcount = 0")]
    [InlineData("DELETE FROM province_month_snapshots")]
    [InlineData("TRUNCATE province_month_snapshots")]
    public async Task The_database_itself_refuses_to_change_a_certified_version(string sql)
    {
        var fault = await Assert.ThrowsAsync<PostgresException>(() => service.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("append-only", fault.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_province_hands_up_when_all_its_counties_are_approved_and_the_refusal_names_the_others()
    {
        var offices = await OpenAsync("370000");
        await offices.OnDutyAsync(offices.Counties[0], 1);
        await offices.OnDutyAsync(offices.Counties[1], 1);
        Assert.Equal("未提交", await ListedAsync(offices, "&state=open"));
        await offices.SubmitProvinceAsync("2020-10").RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.month-not-yet-open");
        await offices.CloseAsync(offices.Counties[0], Month);
        var refused = await offices.SubmitProvinceAsync(Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.counties-not-approved");
        Assert.Equal([RegionDirectory.NameOf(offices.Counties[1])], refused.GetProperty("counties").EnumerateArray().Select(c => c.GetString()));
        await offices.CloseAsync(offices.Counties[1], Month);
        Assert.Equal("2020-09-11", (await offices.ProvinceMonthAsync(Month)).GetProperty("dueOn").GetString());
        var submitted = await offices.SubmitProvinceAsync(Month).ReadAsync();
        Assert.Equal((2, JsonValueKind.Null), (submitted.GetProperty("headcount").GetInt32(), submitted.GetProperty("dueOn").ValueKind));
        await offices.SubmitProvinceAsync(Month).RefusedAsync(HttpStatusCode.Conflict, "province-month.not-in-this-state");
        await offices.As(Officers.Province(offices.Counties[0], OfficerRole.Maintainer)).PostAsJsonAsync($"{Root}/province-months/{offices.Counties[0]}/{Month}/submit", new { })
            .RefusedAsync(HttpStatusCode.NotFound, "province-month.not-a-province");
        Assert.Equal("已提交", await ListedAsync(offices, "&state=submitted"));
        Assert.Equal("已提交", await ListedAsync(offices, ""));
        Assert.Null(await ListedAsync(offices, "&state=open"));
        Assert.Null(await ListedAsync(offices, "&state=certified"));
    }

    // How the nation's list, so filtered, names the state of the province's month; null where it is not in the list.
    private static async Task<string?> ListedAsync(Offices offices, string filter)
    {
        var list = await offices.National.GetAsync($"{Root}/province-months?month={Month}&count=true{filter}").ReadAsync();
        var rows = list.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(rows.Count, list.GetProperty("total").GetInt32());
        return rows.Where(r => r.GetProperty("provinceCode").GetString() == offices.Province).Select(r => r.GetProperty("stateLabel").GetString()).SingleOrDefault();
    }

    [Fact]
    public async Task The_national_office_certifies_the_version_it_saw_or_gives_it_back()
    {
        var offices = await OpenAsync("350000");
        var path = $"{Root}/province-months/{offices.Province}/{Month}";
        await offices.OnDutyAsync(offices.Counties[0], 1);
        await offices.CloseAsync(offices.Counties[0], Month);
        await offices.SubmitProvinceAsync(Month).ReadAsync();

        await offices.National.PostAsJsonAsync($"{path}/certify", new { }).RefusedAsync((HttpStatusCode)428, "request.if-match-required");
        await offices.National.PostSeenAsync($"{path}/certify", 5).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await offices.Reviewer.PostSeenAsync($"{path}/certify", 1).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await offices.National.PostSeenAsync($"{path}/return", 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "province-month.reason-required");
        await offices.National.PostSeenAsync($"{path}/return", 1, new { reason = "人数存疑" }).ReadAsync();
        Assert.Equal(1, (await offices.CertifiedAsync(Month)).GetProperty("version").GetInt32());
        await offices.CertifyAsync(Month).RefusedAsync(HttpStatusCode.Conflict, "province-month.not-in-this-state");
    }

    [Fact]
    public async Task July_of_the_first_year_is_certified_for_that_year()
    {
        var offices = await OpenAsync("610000");
        await offices.OnDutyAsync(offices.Counties[3], 1);
        foreach (var county in (await offices.ProvinceMonthAsync("2020-07")).GetProperty("counties").EnumerateArray().Select(c => c.GetProperty("countyCode").GetString()!))
            await offices.CloseAsync(county, "2020-07");
        await offices.CertifiedAsync("2020-07");
        await Eventually.True(() => service.Events.Arrived<ProvinceMonthCertified>().Any(e => e.RegionCode == "610000" && e.Month == "2020-07"));
        Assert.Equal(2020, service.Events.Arrived<ProvinceMonthCertified>().Single(e => e.RegionCode == "610000" && e.Month == "2020-07").ProgrammeYear);
    }

    [Fact]
    public async Task Where_nothing_changed_in_the_end_the_version_goes_on_standing()
    {
        var offices = await OpenAsync("320000");
        var county = offices.Counties[0];
        await offices.OnDutyAsync(county, 1);
        await offices.CloseAsync(county, Month);
        await offices.CertifiedAsync(Month);
        var seen = (await offices.CountyMonthAsync(county, Month)).GetProperty("revision").GetInt64();
        await offices.Reviewer.PostSeenAsync($"{Root}/county-months/{county}/{Month}/return", seen, new { reason = "再核对一次" }).ReadAsync();
        Assert.Equal("stale", (await offices.ProvinceMonthAsync(Month)).GetProperty("state").GetString());
        await offices.CloseAsync(county, Month);

        Assert.Equal(1, (await offices.CertifiedAsync(Month)).GetProperty("version").GetInt32());
        Assert.Equal(1, (await offices.National.GetAsync($"{Root}/province-months/{offices.Province}/{Month}/snapshots").ReadAsync()).GetArrayLength());
    }

    [Fact]
    public async Task Versions_are_listed_compared_and_given_as_csv()
    {
        var offices = await OpenAsync("130000");
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 3);
        await offices.CloseAsync(county, Month);
        await offices.CertifiedAsync(Month);
        await offices.DepartAsync(people[0].Term, county, new DateOnly(2020, 9, 1)).ReadAsync();
        await offices.DepartAsync(people[1].Term, county, new DateOnly(2020, 9, 6)).ReadAsync();
        await offices.OnDutyAsync(county, 1, new DateOnly(2020, 8, 30));
        await offices.ApproveAsync(county, Month).ReadAsync();
        await offices.CertifiedAsync(Month);

        var path = $"{Root}/province-months/{offices.Province}/{Month}/snapshots";
        var difference = await offices.Reviewer.GetAsync($"{path}/1/differences?with=2").ReadAsync();
        Assert.Equal((1, 1, 1), (difference.GetProperty("added").GetArrayLength(), difference.GetProperty("removed").GetArrayLength(), difference.GetProperty("changed").GetArrayLength()));
        Assert.Equal(5, difference.GetProperty("changed")[0].GetProperty("after").GetProperty("daysOnDuty").GetInt32());
        Assert.Equal([3, 3], (await offices.Reviewer.GetAsync(path).ReadAsync()).EnumerateArray().Select(s => s.GetProperty("headcount").GetInt32()));
        using var csv = await offices.Reviewer.GetAsync($"{path}/2?format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1 + 3, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        await offices.Reviewer.GetAsync($"{path}/3").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private async Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return await Offices.OpenAsync(service, province);
    }
}
