using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Candidates;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Seats;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Candidates;

/// <summary>Recruitment's events, each delivered twice and some out of order.</summary>
public sealed class CandidateEventsTests(PlacementFixture placement)
{
    [Fact]
    public async Task A_later_clearance_replaces_the_copy_and_an_older_one_does_not()
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet], version: 3);
        await placement.ClearAsync(year, Hubei, 70, [InnerMongolia], id: application, version: 2);
        Assert.Equal(80m, (await CandidateAsync(application)).Score);
        await placement.ClearAsync(year, Hubei, 90, [InnerMongolia], id: application, version: 4);
        Assert.Equal((90m, InnerMongolia), ((await CandidateAsync(application)).Score, (await CandidateAsync(application)).Choices.Single()));
    }

    [Fact]
    public async Task A_withdrawal_releases_the_seat_once()
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet]);
        await placement.SeatAsync(Hubei, application, Tibet).ReadAsync();

        await placement.DeliverTwiceAsync(new ApplicantWithdrawn(Guid.CreateVersion7(), placement.Clock.Now, application, 2, year, Hubei, Guid.CreateVersion7(), "本人退出"));

        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.ApplicationId == application));
        Assert.Equal("本人退出", placement.Events.Arrived<SeatReleased>().Single(e => e.ApplicationId == application).Reason);
        await placement.AssertCountersAsync(year);
        await placement.SeatAsync(Hubei, application, Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.candidate-withdrawn");
    }

    [Fact]
    public async Task A_withdrawal_that_overtakes_the_clearance_keeps_the_applicant_out()
    {
        var year = await placement.PublishSmallAsync();
        var application = Guid.CreateVersion7();
        await placement.DeliverTwiceAsync(new ApplicantWithdrawn(Guid.CreateVersion7(), placement.Clock.Now, application, 5, year, Hubei, Guid.CreateVersion7(), "公示有异议"));
        await placement.ClearAsync(year, Hubei, 80, [Tibet], id: application, version: 4);
        Assert.Equal(CandidateState.Withdrawn, (await CandidateAsync(application)).State);
    }

    [Fact]
    public async Task An_edit_suspends_the_candidate_until_the_next_clearance_and_leaves_a_seat()
    {
        var year = await placement.PublishSmallAsync();
        var (waiting, seated) = (await placement.ClearAsync(year, Hubei, 80, [Tibet]), await placement.ClearAsync(year, Hubei, 81, [Tibet]));
        await placement.SeatAsync(Hubei, seated, Tibet).ReadAsync();

        foreach (var application in new[] { waiting, seated })
            await placement.DeliverTwiceAsync(new ApplicationReverted(Guid.CreateVersion7(), placement.Clock.Now, application, 2, year, Hubei, Guid.CreateVersion7(), "10486", ["major"]));

        await Eventually.True(async () => (await CandidateAsync(waiting)).State == CandidateState.Suspended);
        await placement.SeatAsync(Hubei, waiting, Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.candidate-suspended");
        Assert.True(await placement.InDatabaseAsync(db => db.Seats.AnyAsync(s => s.ApplicationId == seated && s.State == SeatState.Reserved)));
        await placement.ClearAsync(year, Hubei, 80, [Tibet], id: waiting, version: 3);
        await placement.SeatAsync(Hubei, waiting, Tibet).ReadAsync();
    }

    [Theory]
    [InlineData("420000", "associate")]
    [InlineData("110000", "bachelor")]
    public async Task Another_degree_or_province_that_crossed_the_reservation_frees_the_seat_it_was_counted_by(string recruiting, string degree)
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet]);
        await placement.SeatAsync(Hubei, application, Tibet).ReadAsync();

        await placement.ClearAsync(year, recruiting, 80, [Tibet], degree, application, version: 4);

        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.ApplicationId == application));
        Assert.Equal((CandidateState.Cleared, recruiting), ((await CandidateAsync(application)).State, (await CandidateAsync(application)).RecruitingProvinceCode));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task An_amendment_of_what_counts_as_a_bachelors_degree_is_nobodys_edit_and_the_seat_stays()
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet], "master");
        var seat = (await placement.SeatAsync(Hubei, application, Tibet).ReadAsync()).GetProperty("id").GetGuid();
        await placement.AmendAsync(year, new { values = new Dictionary<string, string> { ["bachelor.orAbove"] = "false" }, reason = "补充通知" });

        await placement.ClearAsync(year, Hubei, 85, [Tibet], "master", application, version: 4);

        Assert.Equal("reserved", await placement.StateOfSeatAsync(seat));
        await placement.AssertCountersAsync(year);
    }

    [Theory]
    [InlineData("420000", "universityCode")]
    [InlineData("110000", "universityCode")]
    [InlineData("420000", "degree")]
    public async Task An_edit_of_what_the_seat_was_counted_by_frees_it(string recruiting, string field)
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet]);
        await placement.SeatAsync(Hubei, application, Tibet).ReadAsync();

        await placement.DeliverTwiceAsync(new ApplicationReverted(Guid.CreateVersion7(), placement.Clock.Now, application, 2, year, recruiting, Guid.CreateVersion7(), "10001", ["major", field]));

        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.ApplicationId == application));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_later_clearance_with_the_same_facts_keeps_the_seat()
    {
        var year = await placement.PublishSmallAsync();
        var application = await placement.ClearAsync(year, Hubei, 80, [Tibet]);
        var seat = (await placement.SeatAsync(Hubei, application, Tibet).ReadAsync()).GetProperty("id").GetGuid();
        await placement.ClearAsync(year, Hubei, 85, [Tibet], "master", application, version: 4);
        Assert.Equal("reserved", await placement.StateOfSeatAsync(seat));
    }

    private Task<Candidate> CandidateAsync(Guid application) =>
        placement.InDatabaseAsync(db => db.Candidates.AsNoTracking().SingleAsync(c => c.ApplicationId == application));
}
