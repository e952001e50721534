using System.Net;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Seats;

/// <summary>A7, A8: the seat of an admitted applicant is taken up, and free again only where the service never began.</summary>
public sealed class AdmissionTests(PlacementFixture placement)
{
    [Fact]
    public async Task The_seat_of_somebody_admitted_is_nobodys_to_release()
    {
        var (year, application, seat) = await AdmittedAsync();
        Assert.Equal("taken-up", await placement.StateOfSeatAsync(seat));
        var view = await placement.ProvinceReviewer(Hubei).GetAsync($"{Base}/seats/{seat}").ReadAsync();
        Assert.Empty(view.GetProperty("allowedActions").EnumerateArray());

        await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/seats/{seat}/release", 2, new { reason = "本人放弃" })
            .RefusedAsync(HttpStatusCode.Conflict, "seat.taken-up");

        await placement.SeatAsync(Hubei, application, Tibet).RefusedAsync(HttpStatusCode.Conflict, "seat.already-reserved");
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_term_that_closes_before_any_duty_frees_the_seat_for_one_other_and_the_person_is_no_candidate_again()
    {
        var (year, application, seat) = await AdmittedAsync();

        await CloseAsync(year, application, beganDuty: false);

        Assert.Equal("released", await placement.StateOfSeatAsync(seat));
        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.AggregateId == seat));
        await placement.AssertCountersAsync(year);
        await placement.SeatAsync(Hubei, application, InnerMongolia).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.candidate-withdrawn");
    }

    [Fact]
    public async Task A_term_that_closes_after_duty_keeps_its_seat()
    {
        var (year, application, seat) = await AdmittedAsync();
        await CloseAsync(year, application, beganDuty: true);
        Assert.Equal("taken-up", await placement.StateOfSeatAsync(seat));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task An_admission_that_crossed_the_release_of_its_seat_has_it_again()
    {
        var (year, application, first, second) = await SeatedAgainAsync();

        await placement.AdmitAsync(year, Hubei, application, first, InnerMongolia);

        Assert.Equal(("taken-up", "released"), (await placement.StateOfSeatAsync(first), await placement.StateOfSeatAsync(second)));
        await placement.AssertCountersAsync(year);
        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.AggregateId == second));
        await Eventually.True(() => placement.Events.Arrived<SeatReserved>().Any(e => e.AggregateId == first && e.AggregateVersion == 3));
    }

    [Fact]
    public async Task A_seat_had_again_is_counted_as_it_is_now_beyond_the_cell_that_others_filled()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Hubei, 3, Tibet);
        var first = await SeatAsync(people[0], Tibet);
        await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/seats/{first}/release", 1, new { reason = "改派" }).ReadAsync();
        foreach (var other in people[1..]) await SeatAsync(other, Tibet);

        await placement.AdmitAsync(year, Hubei, people[0], first, Tibet);

        Assert.True((await placement.NationalReviewer.GetAsync($"{Base}/seats/{first}").ReadAsync()).GetProperty("selfAdjusted").GetBoolean());
        await Eventually.True(() => placement.Events.Arrived<SeatReserved>().Any(e => e.AggregateId == first && e.AggregateVersion == 3 && e.SelfAdjusted));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task While_it_waits_for_the_first_of_its_areas_it_keeps_none_of_the_later_ones_from_others()
    {
        var (year, application, first, _) = await SeatedAgainAsync();

        await placement.InDatabaseAsync(async db =>
        {
            await using var others = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM service_areas WHERE year = {year} AND province_code = {InnerMongolia} FOR UPDATE");
            var admitted = placement.AdmitAsync(year, Hubei, application, first, InnerMongolia);
            await Eventually.True(async () => await placement.InDatabaseAsync(WaitingForARowAsync) > 0);
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM service_areas WHERE year = {year} AND province_code = {Tibet} FOR UPDATE NOWAIT");
            await others.CommitAsync();
            await admitted;
            return true;
        });

        Assert.Equal("taken-up", await placement.StateOfSeatAsync(first));
        await placement.AssertCountersAsync(year);
    }

    private static Task<int> WaitingForARowAsync(PlacementDbContext db) => db.Database.SqlQuery<int>($"""
        SELECT count(*)::int AS "Value" FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%service_areas%'
        """).SingleAsync();

    // Released in 内蒙古 and seated in 西藏, while the admission to the first seat is on its way.
    private async Task<(int Year, Guid Application, Guid First, Guid Second)> SeatedAgainAsync()
    {
        var year = await placement.PublishSmallAsync();
        var application = (await placement.AddCandidatesAsync(year, Hubei, 1, InnerMongolia, Tibet))[0];
        var first = await SeatAsync(application, InnerMongolia);
        await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/seats/{first}/release", 1, new { reason = "改派" }).ReadAsync();
        return (year, application, first, await SeatAsync(application, Tibet));
    }

    private async Task<(int Year, Guid Application, Guid Seat)> AdmittedAsync()
    {
        var year = await placement.PublishSmallAsync();
        var application = (await placement.AddCandidatesAsync(year, Hubei, 1, InnerMongolia))[0];
        var seat = await SeatAsync(application, InnerMongolia);
        await placement.AdmitAsync(year, Hubei, application, seat, InnerMongolia);
        return (year, application, seat);
    }

    private async Task<Guid> SeatAsync(Guid application, string service) =>
        (await placement.SeatAsync(Hubei, application, service).ReadAsync()).GetProperty("id").GetGuid();

    private Task CloseAsync(int year, Guid application, bool beganDuty) => placement.DeliverTwiceAsync(new TermClosed(Guid.CreateVersion7(), placement.Clock.Now,
        Guid.CreateVersion7(), 3, year, InnerMongolia, Guid.CreateVersion7(), new DateOnly(year, 9, 1), application, beganDuty));
}
