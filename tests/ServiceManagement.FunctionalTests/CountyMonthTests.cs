using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>C1–C3 over HTTP: what may be submitted and approved, and what puts a month back.</summary>
[Collection(typeof(SharedService))]
public sealed class CountyMonthTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";
    private static readonly DateOnly Day = new(2020, 9, 20);

    [Fact]
    public async Task A_month_is_not_submitted_before_its_snapshot_day_nor_with_volunteers_left_to_review()
    {
        var offices = await OpenAsync("210000", new DateOnly(2020, 8, 31));
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.RegisteredAsync(county, 1));
        await offices.SubmitAsync(county, Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.month-not-yet-open");
        service.Clock.MoveTo(2020, 9, 1);
        var refused = await offices.SubmitAsync(county, Month).RefusedAsync(HttpStatusCode.UnprocessableEntity, "county-month.lines-unreviewed");
        Assert.Contains("欧*试", refused.GetProperty("unreviewed")[0].GetString(), StringComparison.Ordinal);
        await offices.ConfirmAsync(term, county).ReadAsync();
        await offices.SubmitAsync(county, Month).ReadAsync();
        await offices.SubmitAsync(county, Month).RefusedAsync(HttpStatusCode.Conflict, "county-month.not-in-this-state");
        await offices.As(Officers.County("210000", OfficerRole.Maintainer)).PostAsJsonAsync($"{Root}/county-months/210000/{Month}/submit", new { })
            .RefusedAsync(HttpStatusCode.NotFound, "county-month.not-a-county");
    }

    [Fact]
    public async Task A_county_without_volunteers_submits_an_empty_list()
    {
        var offices = await OpenAsync("220000");
        await offices.CloseAsync(offices.Counties[0], Month);
        Assert.Equal(0, (await offices.CountyMonthAsync(offices.Counties[0], Month)).GetProperty("headcount").GetInt32());
    }

    [Theory]
    [InlineData("confirm-on-duty")]
    [InlineData("take-back")]
    [InlineData("transfer")]
    [InlineData("category")]
    [InlineData("extension")]
    [InlineData("departure")]
    public async Task Every_headcount_relevant_change_reverts_at_once_names_itself_and_can_be_previewed(string step)
    {
        var offices = await OpenAsync("450000");
        var (county, other) = (offices.Counties[0], offices.Counties[1]);
        var (term, path, body, by) = await PrepareAsync(offices, step);
        foreach (var each in new[] { county, other })
        {
            var list = await offices.CountyMonthAsync(each, Month);
            if (list.GetProperty("state").GetString() == "not-submitted") await offices.SubmitAsync(each, Month).ReadAsync();
            if (list.GetProperty("state").GetString() != "approved") await offices.ApproveAsync(each, Month).ReadAsync();
        }

        var seen = await offices.RevisionOfAsync(term);
        var preview = await by.PostSeenAsync($"{path}?preview=true", seen, body).ReadAsync();
        Assert.Equal("approved", State(await offices.CountyMonthAsync(county, Month)));
        var done = await by.PostSeenAsync(path, seen, body).ReadAsync();

        Assert.Equal(preview.GetProperty("reverts").GetRawText(), done.GetProperty("reverts").GetRawText());
        var reverted = await offices.CountyMonthAsync(county, Month);
        Assert.Equal("unreviewed", State(reverted));
        Assert.Contains("欧*试", reverted.GetProperty("revertedBecause").EnumerateArray().Last().GetString(), StringComparison.Ordinal);
        Assert.Equal(step == "transfer" ? "unreviewed" : "approved", State(await offices.CountyMonthAsync(other, Month)));
        await Eventually.True(() => service.Events.Arrived<CountyMonthReverted>().Any(e => e.RegionCode == county && e.Cause.Contains(term.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_concerns_months_that_had_not_ended_when_it_took_effect()
    {
        var offices = await OpenAsync("340000", new DateOnly(2020, 10, 5));
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 1);
        foreach (var month in new[] { "2020-08", "2020-09", "2020-10" }) await offices.CloseAsync(county, month);

        await offices.DepartAsync(people[0].Term, county, new DateOnly(2020, 9, 30)).ReadAsync();

        Assert.Equal("approved", State(await offices.CountyMonthAsync(county, "2020-08")));
        Assert.Equal("unreviewed", State(await offices.CountyMonthAsync(county, "2020-09")));
        Assert.Equal("unreviewed", State(await offices.CountyMonthAsync(county, "2020-10")));
    }

    [Fact]
    public async Task A_new_card_holds_the_line_without_reverting_and_its_release_leads_to_a_version_that_pays()
    {
        var offices = await OpenAsync("360000");
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await offices.CloseAsync(county, Month);
        await Edit(new { phone = "13900000000", qq = "765432" }).ReadAsync();
        await Edit(new { name = "欧阳试" }).ReadAsync();
        Assert.False((await offices.CountyMonthAsync(county, Month)).GetProperty("lines")[0].GetProperty("payHold").GetBoolean());
        foreach (var name in new[] { " ", "欧", new string('欧', 51), "欧阳\n试" })
            await Edit(new { name }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Edit(new { }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Edit(new { cardNumber = NewCard() }).ReadAsync();
        var list = await offices.CountyMonthAsync(county, Month);
        Assert.Equal(("approved", true), (State(list), list.GetProperty("lines")[0].GetProperty("payHold").GetBoolean()));
        await offices.CertifiedAsync(Month);
        Assert.True((await offices.SnapshotAsync(Month, 1)).GetProperty("lines")[0].GetProperty("payHold").GetBoolean());

        await offices.ReleaseAsync(term, county).ReadAsync();

        Assert.Equal("approved", State(await offices.CountyMonthAsync(county, Month)));
        Assert.Equal("stale", State(await offices.ProvinceMonthAsync(Month)));
        await offices.CertifiedAsync(Month);
        Assert.False((await offices.SnapshotAsync(Month, 2)).GetProperty("lines")[0].GetProperty("payHold").GetBoolean());

        Task<HttpResponseMessage> Edit(object details) => offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/details", details);
    }

    [Fact]
    public async Task The_list_shows_every_county_and_bulk_approval_gives_each_its_outcome()
    {
        var offices = await OpenAsync("410000");
        await offices.OnDutyAsync(offices.Counties[0], 1);
        foreach (var county in offices.Counties.Take(2)) await offices.SubmitAsync(county, Month).ReadAsync();
        var rows = (await offices.Reviewer.GetAsync($"{Root}/county-months?month={Month}&province={offices.Province}").ReadAsync()).GetProperty("items");
        Assert.Equal(["未审核", "未审核"], rows.EnumerateArray().Select(r => r.GetProperty("stateLabel").GetString()));

        var outcomes = await offices.Reviewer.PostAsJsonAsync($"{Root}/county-month-approvals", new
        {
            items = new[] { (offices.Counties[0], 1), (offices.Counties[1], 9), (offices.Counties[2], 1), ("110119", 1), ("419999", 1) }
                .Select(i => new { countyCode = i.Item1, month = Month, revision = i.Item2 }),
        }).ReadAsync();

        Assert.Equal([null, "request.stale", "request.not-found", "request.not-found", "request.not-found"], outcomes.EnumerateArray().Select(o => o.GetProperty("code").GetString()));
        Assert.False(await service.InDatabaseAsync(db => db.Rosters.AnyAsync(r => r.RegionCode == "110119" || r.RegionCode == "419999")));
        Assert.Equal("approved", State(await offices.CountyMonthAsync(offices.Counties[0], Month)));
        await Eventually.True(() => service.Events.Arrived<CountyMonthApproved>().Any(e => e.RegionCode == offices.Counties[0] && e.Headcount == 1));
        Assert.Contains(service.Events.Arrived<CountyMonthSubmitted>(), e => e.RegionCode == offices.Counties[0] && e.Month == Month);
    }

    [Theory]
    [InlineData("terms/arrivals")]
    [InlineData("terms/confirmations")]
    [InlineData("county-month-approvals")]
    public async Task An_empty_place_in_a_bulk_request_is_refused(string route)
    {
        var offices = await OpenAsync("410000");
        var by = route == "county-month-approvals" ? offices.Reviewer : offices.Maintainer;
        await by.PostAsJsonAsync($"{Root}/{route}", new { items = new object?[] { null } }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("0001-01")]
    public async Task A_month_far_from_the_programme_is_a_slip(string month)
    {
        var offices = await OpenAsync("410000");
        await offices.Reviewer.GetAsync($"{Root}/county-months/{offices.Counties[0]}/{month}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
        await offices.Reviewer.GetAsync($"{Root}/county-months?month={month}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    private static string? State(JsonElement json) => json.GetProperty("state").GetString();

    private async Task<(Guid Term, string Path, object Body, HttpClient By)> PrepareAsync(Offices offices, string step)
    {
        var county = offices.Counties[0];
        if (step == "confirm-on-duty")
        {
            var waiting = (await offices.RegisteredAsync(county, 1))[0].Term;
            return (waiting, $"{Root}/terms/{waiting}/{step}", new { category = "乡村教育" }, offices.County(county));
        }

        var (term, person) = (await offices.OnDutyAsync(county, 1))[0];
        if (step == "extension")
        {
            await service.PublishYearAsync(("extension.open", "2020-09-01"), ("extension.close", "2021-04-30"));
            await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { }).ReadAsync();
        }

        return (term, $"{Root}/terms/{term}/{step}", step switch
        {
            "take-back" => new { reason = "误审" },
            "transfer" => new { postId = offices.PostOf(offices.Counties[1]), reason = "工作需要" },
            "category" => new { category = "健康乡村", reason = "更正" },
            "extension" => new { agree = true },
            _ => new { reason = "考取公务员", leftOn = "2020-09-20", destination = "公务员" },
        }, step == "transfer" ? offices.Maintainer : offices.County(county));
    }

    private async Task<Offices> OpenAsync(string province, DateOnly? day = null)
    {
        service.Clock.MoveTo(day ?? Day);
        var offices = await Offices.OpenAsync(service, province);
        await service.ApprovePostAsync(offices.Counties[0], category: "健康乡村");
        return offices;
    }
}
