using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>The life of a term over HTTP, from admission to leaving, with what is refused on the way.</summary>
[Collection(typeof(SharedService))]
public sealed class TermChainTests(ServiceManagementFixture service)
{
    private static readonly DateOnly Day = new(2020, 8, 20);

    [Fact]
    public async Task From_admission_to_leaving_and_no_further()
    {
        var offices = await OpenAsync("610000");
        var county = offices.Counties[0];
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        Assert.Equal("on-duty", Text(await offices.Volunteer(person).GetAsync($"{Root}/terms/mine").ReadAsync(), "state"));
        await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/leave-request", new { reason = "考取公务员" }).ReadAsync();

        var left = await offices.DepartAsync(term, county, new DateOnly(2020, 8, 18)).ReadAsync();

        Assert.Equal(("left", "2020-08-18", "公务员"), (Text(left, "state"), Text(left, "leftOn"), Text(left, "destination")));
        await offices.ConfirmAsync(term, county).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.leaving-is-final");
        await offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { }).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.leaving-is-final");
        await Eventually.True(() => service.Events.Arrived<VolunteerStateChanged>().Count(e => e.AggregateId == term) == 4);
        var moves = service.Events.Arrived<VolunteerStateChanged>().Where(e => e.AggregateId == term).OrderBy(e => e.AggregateVersion).ToList();
        Assert.Equal(["arrived", "unreviewed", "on-duty", "left"], moves.Select(e => e.To));
        Assert.Equal(("公务员", new DateOnly(2020, 8, 18)), (moves[3].Destination, moves[3].EffectiveOn));
        Assert.Single(service.Events.Arrived<TermOpened>(), e => e.AggregateId == term && e.RegionCode == "610000");
    }

    [Fact]
    public async Task Name_and_numbers_are_shown_masked_and_kept_nowhere_in_the_clear()
    {
        var offices = await OpenAsync("620000");
        var (term, person) = Assert.Single(await offices.ArrivedAsync(offices.Counties[0], 1));
        var card = NewCard();
        var answer = (await offices.RegisterAsync(person, offices.Counties[0], card).ReadAsync()).GetRawText();

        Assert.Contains("欧*试", answer, StringComparison.Ordinal);
        Assert.Contains($"{card[..4]} **** **** {card[^4..]}", answer, StringComparison.Ordinal);
        Assert.All(["欧阳", card, "13800000000", "9901011999"], secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
        var (audit, outbox) = await service.InDatabaseAsync(async db => (
            string.Concat(await db.AuditEntries.Where(a => a.EntityId == term).Select(a => a.Changes).ToListAsync()),
            string.Concat(service.Events.Arrived<VolunteerStateChanged>().Where(e => e.AggregateId == term).Select(e => JsonSerializer.Serialize(e)))));
        Assert.All(["欧阳", card, "13800000000", "9901011999"], secret => Assert.DoesNotContain(secret, audit + outbox, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_at_arrival_and_registration_is_refused()
    {
        var offices = await OpenAsync("630000");
        var (county, other) = (offices.Counties[0], offices.Counties[1]);
        var (term, person) = Assert.Single(await service.AdmitAsync(offices.Province, 1));
        Task<HttpResponseMessage> Arrive(string code, string day) => offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/arrival", new { countyCode = code, arrivedOn = day });
        Task<HttpResponseMessage> Register(Guid post, string card, string phone = "13800000000") =>
            offices.Volunteer(person).PutAsJsonAsync($"{Root}/terms/mine/second-registration", new { postId = post, cardNumber = card, phone });

        await Register(offices.PostOf(county), NewCard()).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.not-in-this-state");
        await Arrive("110119", "2020-07-20").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.county-not-in-province");
        await Arrive("63", "2020-07-20").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Arrive(county, "2020-07-19").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-too-early");
        await Arrive(county, "2020-08-21").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-in-the-future");
        await Arrive(county, "2020-07-20").ReadAsync();

        await Register(offices.PostOf(county), "6228480402564890019").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.card-invalid");
        await Register(offices.PostOf(county), NewCard(), "1380").RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await Register(offices.PostOf(other), NewCard()).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.not-in-your-county");
        await Register(Guid.CreateVersion7(), NewCard()).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.unknown");
        await Register(await service.ApprovePostAsync(county, headcount: 0), NewCard()).RefusedAsync(HttpStatusCode.Conflict, "post.no-vacancy");
        await offices.ConfirmAsync(term, county).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.not-in-this-state");
        await Register(offices.PostOf(county), NewCard()).ReadAsync();
        await offices.ConfirmAsync(term, county, "没有的专项").RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.category-unknown");
        await offices.As(Officers.County(county, ServiceDefaults.Access.OfficerRole.Reviewer)).PostAsJsonAsync($"{Root}/terms/{term}/confirm-on-duty", new { category = "乡村教育" })
            .RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_bank_outside_the_years_list_is_refused()
    {
        var offices = await OpenAsync("640000");
        var (_, person) = Assert.Single(await offices.ArrivedAsync(offices.Counties[0], 1));
        await service.PublishYearAsync(("bank.whitelist", "6217, 6230"));
        await offices.RegisterAsync(person, offices.Counties[0]).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.bank-not-accepted");
        await service.PublishYearAsync(("bank.whitelist", "6217,6228"));
        await offices.RegisterAsync(person, offices.Counties[0]).ReadAsync();
    }

    [Fact]
    public async Task An_extension_is_asked_for_in_time_then_agreed_refused_and_begun()
    {
        var offices = await OpenAsync("650000");
        var county = offices.Counties[0];
        await service.PublishYearAsync(("extension.open", "2020-10-01"), ("extension.close", "2021-04-30"));
        var (term, person) = Assert.Single(await offices.OnDutyAsync(county, 1));
        Task<HttpResponseMessage> Ask() => offices.Volunteer(person).PostAsJsonAsync($"{Root}/terms/mine/extension-request", new { });
        Task<HttpResponseMessage> Decide(bool agree, string? reason = null) => offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/extension", new { agree, reason });
        Task<HttpResponseMessage> Begin() => offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/next-year", new { });

        await Ask().RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.extension-window-closed");
        var days = (await offices.Volunteer(person).GetAsync($"{Root}/terms/mine").ReadAsync()).GetProperty("days");
        Assert.Equal(("2020-08-15", "2020-10-01", "2021-04-30"), (Text(days, "registerBy"), Text(days, "extensionOpens"), Text(days, "extensionCloses")));
        service.Clock.MoveTo(2021, 3, 15);
        await Decide(true).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.extension-not-requested");
        await Ask().ReadAsync();
        await Decide(false).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.reason-required");
        Assert.Equal("on-duty", Text(await Decide(false, "考核不合格").ReadAsync(), "state"));
        var agreed = await Decide(true).ReadAsync();
        Assert.Equal(("on-duty-extended", "2021-08-01"), (Text(agreed, "state"), Text(agreed, "nextYearFrom")));
        await Begin().RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.next-year-not-begun");
        service.Clock.MoveTo(2021, 8, 5);
        Assert.Equal("on-duty", Text(await Begin().ReadAsync(), "state"));
        service.Clock.MoveTo(2022, 3, 15);
        await Ask().ReadAsync();
        await Decide(true).ReadAsync();
        service.Clock.MoveTo(2022, 8, 5);
        await Begin().ReadAsync();
        service.Clock.MoveTo(2023, 3, 15);
        await Ask().RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.three-years-at-most");
        await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/close", new { reason = "期满" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.not-ended");
        service.Clock.MoveTo(2023, 8, 1);
        Assert.Equal("closed", Text(await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/{term}/close", new { reason = "期满" }).ReadAsync(), "state"));
        await Eventually.True(() => service.Events.Arrived<TermClosed>().Any(e => e.AggregateId == term && e.EndedOn == new DateOnly(2023, 7, 31) && e.BeganDuty && e.ApplicationId is not null));
    }

    [Fact]
    public async Task Dates_and_categories_that_cannot_be_are_refused_and_a_category_needs_a_reason()
    {
        var offices = await OpenAsync("150000");
        var county = offices.Counties[0];
        var (term, _) = Assert.Single(await offices.OnDutyAsync(county, 1));
        await service.ApprovePostAsync(county, category: "健康乡村");
        Task<HttpResponseMessage> Category(string category, string? reason) => offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/category", new { category, reason });

        await offices.DepartAsync(term, county, new DateOnly(2020, 7, 19)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-too-early");
        foreach (var destination in new[] { " ", new string('校', 101) })
            await offices.County(county).PostAsJsonAsync($"{Root}/terms/{term}/departure", new { reason = "r", leftOn = Day, destination })
                .RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await offices.DepartAsync(term, county, Day.AddDays(1)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.date-in-the-future");
        await Category("健康乡村", null).RefusedAsync(HttpStatusCode.UnprocessableEntity, "volunteer-term.reason-required");
        await Category("乡村教育", "更正").RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.category-unchanged");
        Assert.Equal("健康乡村", Text(await Category("健康乡村", "更正").ReadAsync(), "category"));
        await offices.ReleaseAsync(term, county).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.no-pay-hold");
    }

    [Fact]
    public async Task In_bulk_each_item_has_its_own_outcome()
    {
        var offices = await OpenAsync("140000");
        var county = offices.Counties[0];
        var admitted = await service.AdmitAsync(offices.Province, 2);
        var arrivals = await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/arrivals", new
        {
            items = new[] { (admitted[0].Term, county), (admitted[1].Term, "110119"), (Guid.CreateVersion7(), county), (admitted[1].Term, "149999") }
                .Select(i => new { id = i.Item1, countyCode = i.Item2, arrivedOn = "2020-07-20" }),
        }).ReadAsync();
        Assert.Equal([null, "volunteer-term.county-not-in-province", "request.not-found", "volunteer-term.county-not-in-province"], Codes(arrivals));
        // What was refused is in nobody's list.
        Assert.Equal([county], await service.InDatabaseAsync(db => db.Rosters.Where(r => r.RegionCode.StartsWith("14") && r.RegionCode != "140000" || r.RegionCode == "110119")
            .Select(r => r.RegionCode).ToListAsync()));

        await offices.Maintainer.PostAsJsonAsync($"{Root}/terms/arrivals", new
        {
            items = Enumerable.Repeat(new { id = admitted[1].Term, countyCode = county, arrivedOn = "2020-07-20" }, 501),
        }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");

        await offices.RegisterAsync(admitted[0].Person, county).ReadAsync();
        var seen = await offices.RevisionOfAsync(admitted[0].Term);
        var confirmations = await offices.County(county).PostAsJsonAsync($"{Root}/terms/confirmations", new
        {
            items = new[] { (admitted[0].Term, seen), (admitted[0].Term, seen + 1), (admitted[1].Term, 1) }.Select(i => new { id = i.Item1, revision = i.Item2, category = "乡村教育" }),
        }).ReadAsync();
        Assert.Equal([null, "volunteer-term.not-in-this-state", "request.not-found"], Codes(confirmations));
        Assert.Equal("on-duty", Text(await offices.Maintainer.GetAsync($"{Root}/terms/{admitted[0].Term}").ReadAsync(), "state"));
    }

    private static IEnumerable<string?> Codes(JsonElement outcomes) => outcomes.EnumerateArray().Select(o => o.GetProperty("code").GetString());

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private async Task<Offices> OpenAsync(string province)
    {
        service.Clock.MoveTo(Day);
        return await Offices.OpenAsync(service, province);
    }
}
