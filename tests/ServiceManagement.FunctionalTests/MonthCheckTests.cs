using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>The check of a county's month before it is handed in: what blocks, what warns, line by line (docs/rules.md §12, 7).</summary>
[Collection(typeof(ReadingService))]
public sealed class MonthCheckTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task Each_line_shows_what_is_wrong_with_it_and_papers_do_not_keep_the_month_open()
    {
        var offices = await OpenAsync("230000");
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 2);
        await offices.ArrivedAsync(county, 1);
        await offices.Volunteer(people[0].Person).PutAsJsonAsync($"{Root}/terms/mine/details", new { cardNumber = NewCard() }).ReadAsync();
        await offices.County(county).PostAsJsonAsync($"{Root}/terms/agreements", new { signedOn = "2020-08-10", ids = new[] { people[0].Term } }).ReadAsync();

        var check = await CheckAsync(offices, county);
        Assert.Equal((true, 0), (check.GetProperty("canSubmit").GetBoolean(), check.GetProperty("blocking").GetInt32()));
        Assert.Contains("pay-hold", CodesOf(check, people[0].Term));
        Assert.DoesNotContain("agreement-missing", CodesOf(check, people[0].Term));
        Assert.Contains("agreement-missing", CodesOf(check, people[1].Term));
        Assert.Contains("not-registered", check.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()));
        var problem = check.GetProperty("problems")[0];
        Assert.Equal(("欧阳试", "warn"), (problem.GetProperty("name").GetString(), problem.GetProperty("severity").GetString()));
        Assert.DoesNotContain("9901011999", check.GetRawText(), StringComparison.Ordinal);
        await offices.SubmitAsync(county, Month).ReadAsync();
    }

    [Fact]
    public async Task What_would_make_the_headcount_untrue_blocks_and_the_refusal_names_the_lines()
    {
        var offices = await OpenAsync("310000");
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.OnDutyAsync(county, 1));
        // Nothing in the program leads here; an import or a hand at the database might.
        await service.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE volunteer_terms SET phone = NULL WHERE id = {term}"));
        var check = await CheckAsync(offices, county);
        Assert.Equal((false, 1), (check.GetProperty("canSubmit").GetBoolean(), check.GetProperty("blocking").GetInt32()));
        Assert.Equal(["second-registration-missing"], check.GetProperty("problems").EnumerateArray().Where(p => p.GetProperty("severity").GetString() == "block").Select(p => p.GetProperty("code").GetString()));
        var refused = await offices.SubmitAsync(county, Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.check-not-passed");
        Assert.Equal("缺少手机", refused.GetProperty("problems")[0].GetProperty("text").GetString());

        var waiting = (await offices.RegisteredAsync(county, 1))[0].Term;
        service.Clock.MoveTo(2020, 10, 2);
        var next = await offices.County(county).GetAsync($"{Root}/county-months/{county}/2020-10/check").ReadAsync();
        Assert.Contains("unreviewed", CodesOf(next, waiting));
    }

    [Fact]
    public async Task Whom_the_county_takes_back_from_before_the_snapshot_keeps_the_month_open_until_it_has_decided()
    {
        var offices = await OpenAsync("520000");
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/take-back", new { reason = "误审", effectiveOn = "2020-08-20" }).ReadAsync();

        Assert.Contains("unreviewed", CodesOf(await CheckAsync(offices, county), term));
        var rows = await offices.Maintainer.GetAsync($"{Root}/county-months?month={Month}&province={offices.Province}").ReadAsync();
        Assert.Equal(1, rows.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("countyCode").GetString() == county).GetProperty("unreviewed").GetInt32());
        await offices.SubmitAsync(county, Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.lines-unreviewed");

        await offices.ConfirmAsync(term, county).ReadAsync();
        await offices.SubmitAsync(county, Month).ReadAsync();
    }

    [Fact]
    public async Task Only_offices_above_the_county_read_it()
    {
        var offices = await OpenAsync("320000");
        var county = offices.Counties[0];
        await service.As(Officers.County(offices.Counties[1])).GetAsync($"{Root}/county-months/{county}/{Month}/check").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await offices.National.GetAsync($"{Root}/county-months/{offices.Province}/{Month}/check").RefusedAsync(HttpStatusCode.NotFound, "county-month.not-a-county");
    }

    [Fact]
    public async Task An_agreement_is_recorded_by_the_office_and_not_for_a_day_to_come()
    {
        var offices = await OpenAsync("330000");
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.OnDutyAsync(county, 1));
        var path = $"{Root}/terms/{term}/agreement";
        await offices.County(county).PostAsJsonAsync(path, new { signedOn = "2020-12-01" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-in-the-future");
        Assert.Equal("2020-08-12", (await offices.County(county).PostAsJsonAsync(path, new { signedOn = "2020-08-12" }).ReadAsync()).GetProperty("agreementSignedOn").GetString());
        await offices.County(offices.Counties[1]).PostAsJsonAsync(path, new { signedOn = "2020-08-12" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private static List<string?> CodesOf(JsonElement check, Guid term) => [.. check.GetProperty("problems").EnumerateArray()
        .Where(p => p.GetProperty("termId").GetGuid() == term).Select(p => p.GetProperty("code").GetString())];

    private static Task<JsonElement> CheckAsync(Offices offices, string county) => offices.County(county).GetAsync($"{Root}/county-months/{county}/{Month}/check").ReadAsync();

    private Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(2020, 9, 20);
        return Offices.OpenAsync(service, province);
    }
}
