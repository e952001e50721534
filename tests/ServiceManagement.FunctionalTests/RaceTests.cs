using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.TestSupport.Services;
using Xunit;
using static XibuPlan.ServiceManagement.FunctionalTests.Offices;

namespace XibuPlan.ServiceManagement.FunctionalTests;

/// <summary>Officers who do two things at the same moment.</summary>
[Collection(typeof(SharedService))]
public sealed class RaceTests(ServiceManagementFixture service)
{
    private const string Month = "2020-09";

    [Fact]
    public async Task Departures_that_race_with_approvals_never_leave_an_approved_month_with_stale_lines()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "420000");
        var county = offices.Counties[0];
        var people = await offices.OnDutyAsync(county, 10);
        await offices.SubmitAsync(county, Month).ReadAsync();

        // Ten departures and ten approvals of the version that each reviewer saw, all at once.
        var answers = await Task.WhenAll(people.SelectMany((p, i) => new[]
        {
            offices.DepartAsync(p.Term, county, new DateOnly(2020, 9, 2 + i)),
            offices.ApproveAsync(county, Month),
        }));

        var departures = answers.Where((_, i) => i % 2 == 0).ToList();
        Assert.All(departures, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        var (list, present) = await service.InDatabaseAsync(async db => (
            await db.CountyMonths.AsNoTracking().SingleAsync(m => m.CountyCode == county),
            MonthLines.OfCounty(county, await db.Terms.AsNoTracking().ToListAsync(), new YearMonth(2020, 9), new MonthPolicy(1, 2020), [])));
        Assert.Equal(present, list.Lines);
        Assert.Equal(10, present.Count);
        // Whatever was approved was approved with the lines of its moment: every later departure put it back.
        Assert.Equal(10, list.Decisions.Count(d => d.Action == nameof(CountyMonthAction.Revert)));
        Assert.NotEqual(CountyMonthState.Approved, list.Decisions[^1].Action == nameof(CountyMonthAction.Revert) ? list.State : CountyMonthState.Unreviewed);
    }

    [Fact]
    public async Task Changes_in_several_counties_that_race_with_the_province_leave_nothing_handed_up_that_is_stale()
    {
        service.Clock.MoveTo(2020, 9, 20);
        var offices = await OpenAsync(service, "430000");
        var people = new List<(Guid Term, string County)>();
        foreach (var county in offices.Counties.Take(2))
        {
            people.AddRange((await offices.OnDutyAsync(county, 6)).Select(p => (p.Term, county)));
            await offices.SubmitAsync(county, Month).ReadAsync();
        }

        var handedUp = 0;
        foreach (var pair in people.Where((_, i) => i < 6).Zip(people.Skip(6)))
        {
            foreach (var county in offices.Counties.Take(2)) await offices.ApproveAsync(county, Month).ReadAsync();

            // A departure in each county, and the province handing up, all at once.
            var departures = new[] { pair.First, pair.Second }.Select(p => offices.DepartAsync(p.Term, p.County, new DateOnly(2020, 9, 2)));
            var answers = await Task.WhenAll(departures.Append(offices.SubmitProvinceAsync(Month)));

            Assert.All(answers.Take(2), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
            Assert.Contains(answers[2].StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity });
            handedUp += answers[2].StatusCode == HttpStatusCode.OK ? 1 : 0;
            var month = await offices.ProvinceMonthAsync(Month);
            Assert.Equal(2, month.GetProperty("blockedBy").GetArrayLength());
            Assert.Equal(handedUp == 0 ? "open" : "stale", month.GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task One_card_registered_by_many_at_once_is_taken_once()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "440000");
        var county = offices.Counties[0];
        var people = await offices.ArrivedAsync(county, 6);
        var card = NewCard();

        var answers = await Task.WhenAll(people.Select(p => offices.RegisterAsync(p.Person, county, card)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        foreach (var loser in answers.Where(a => a.StatusCode != HttpStatusCode.OK))
            await Task.FromResult(loser).RefusedAsync(HttpStatusCode.Conflict, "volunteer-term.card-taken");
        Assert.Equal(1, await service.InDatabaseAsync(db => db.Terms.CountAsync(t => t.ServiceProvinceCode == offices.Province && t.CardNumberIndex != null)));
    }

    [Fact]
    public async Task The_last_place_of_a_post_is_taken_once_and_is_free_again_after_a_departure()
    {
        service.Clock.MoveTo(2020, 8, 1);
        var offices = await OpenAsync(service, "460000");
        var county = offices.Counties[0];
        var people = await offices.ArrivedAsync(county, 6);
        var post = await service.ApprovePostAsync(county, headcount: 1);

        var answers = await Task.WhenAll(people.Select(p => offices.RegisterAtAsync(p.Person, post)));

        var winner = people[Array.FindIndex(answers, a => a.StatusCode == HttpStatusCode.OK)];
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        foreach (var loser in answers.Where(a => a.StatusCode != HttpStatusCode.OK))
            await Task.FromResult(loser).RefusedAsync(HttpStatusCode.Conflict, "post.no-vacancy");
        await offices.ConfirmAsync(winner.Term, county).ReadAsync();
        await offices.DepartAsync(winner.Term, county, new DateOnly(2020, 8, 1)).ReadAsync();
        await offices.RegisterAtAsync(people.First(p => p.Term != winner.Term).Person, post).ReadAsync();
    }
}
