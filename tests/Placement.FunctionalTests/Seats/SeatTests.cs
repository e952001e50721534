using System.Net;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.Seats;

/// <summary>Seats by hand: the same counters and rules as a run, also when many hands reach for the last one.</summary>
public sealed class SeatTests(PlacementFixture placement)
{
    [Fact]
    public async Task Twenty_hands_on_the_last_seat_of_a_cell_seat_exactly_one()
    {
        var year = placement.NextYear();
        await placement.PublishAsync(year, ScaleOf(("NM", "内蒙古", 40), ("XZ", "西藏", 5)),
            MatrixOf(("NM", "内蒙古", "BJ", "北京", 1), ("XZ", "西藏", "BJ", "北京", 5), ("NM", "内蒙古", "HB", "湖北", 39)));
        var people = await placement.AddCandidatesAsync(year, Beijing, 20, InnerMongolia);

        var answers = await Task.WhenAll(people.Select(p => placement.SeatAsync(Beijing, p, InnerMongolia)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var answer in answers.Where(a => !a.IsSuccessStatusCode))
            await Task.FromResult(answer).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.budget-used-up");
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task Two_provinces_on_the_last_seats_of_an_area_never_exceed_it()
    {
        var year = placement.NextYear();
        await placement.PublishAsync(year, ScaleOf(("NM", "内蒙古", 4), ("XZ", "西藏", 60)),
            MatrixOf(("NM", "内蒙古", "BJ", "北京", 2), ("NM", "内蒙古", "HB", "湖北", 2), ("XZ", "西藏", "BJ", "北京", 30), ("XZ", "西藏", "HB", "湖北", 30)));
        var beijing = await placement.AddCandidatesAsync(year, Beijing, 10, InnerMongolia);
        var hubei = await placement.AddCandidatesAsync(year, Hubei, 10, InnerMongolia);

        var answers = await Task.WhenAll(beijing.Select(p => placement.SeatAsync(Beijing, p, InnerMongolia)).Concat(hubei.Select(p => placement.SeatAsync(Hubei, p, InnerMongolia))));

        Assert.Equal(4, answers.Count(a => a.IsSuccessStatusCode));
        foreach (var answer in answers.Where(a => !a.IsSuccessStatusCode))
            await Task.FromResult(answer).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.area-full");
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task Twenty_hands_on_one_person_seat_that_person_once()
    {
        var year = await placement.PublishSmallAsync();
        var person = (await placement.AddCandidatesAsync(year, Hubei, 1, InnerMongolia))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => placement.SeatAsync(Hubei, person, i % 2 == 0 ? InnerMongolia : Tibet)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var answer in answers.Where(a => !a.IsSuccessStatusCode))
            await Task.FromResult(answer).RefusedAsync(HttpStatusCode.Conflict, "seat.already-reserved");
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_full_cell_is_exceeded_for_a_wish_only_and_within_the_budget()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Hubei, 5, Tibet);
        var others = await placement.AddCandidatesAsync(year, Hubei, 1, InnerMongolia);
        await placement.SeatAsync(Hubei, people[0], Tibet).ReadAsync();
        await placement.SeatAsync(Hubei, people[1], Tibet).ReadAsync();
        var full = await placement.SeatAsync(Hubei, others[0], Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.cell-full");
        Assert.Equal(2, full.GetProperty("limit").GetInt32());
        Assert.True((await placement.SeatAsync(Hubei, people[2], Tibet).ReadAsync()).GetProperty("selfAdjusted").GetBoolean());
        var refused = await placement.SeatAsync(Hubei, people[3], Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.budget-used-up");
        Assert.Equal((1, 0), (refused.GetProperty("limit").GetInt32(), refused.GetProperty("remaining").GetInt32()));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task The_degree_share_is_held_against_the_planned_total()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Beijing, (90, [InnerMongolia], "associate"), (89, [InnerMongolia], "associate"), (60, [InnerMongolia], "master"));
        await placement.SeatAsync(Beijing, people[0], InnerMongolia).ReadAsync();
        await placement.SeatAsync(Beijing, people[1], InnerMongolia).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.degree-ratio");
        await placement.SeatAsync(Beijing, people[2], InnerMongolia).ReadAsync();
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task With_scope_area_the_in_province_share_caps_the_own_area()
    {
        var year = await placement.PublishSmallAsync(new Dictionary<string, string> { ["inProvince.scope"] = "area" });
        var people = await placement.AddCandidatesAsync(year, Hubei, 5, Hubei);
        foreach (var person in people.Take(4)) await placement.SeatAsync(Hubei, person, Hubei).ReadAsync();
        var refused = await placement.SeatAsync(Hubei, people[4], Hubei).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.in-province-ratio");
        Assert.Equal(4, refused.GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task A_province_never_exceeds_its_total_and_never_sends_where_nobody_is_recruited()
    {
        var year = placement.NextYear();
        await placement.PublishAsync(year, ScaleOf(("NM", "内蒙古", 30)), MatrixOf(("NM", "内蒙古", "BJ", "北京", 1), ("NM", "内蒙古", "HB", "湖北", 29)));
        var people = await placement.AddCandidatesAsync(year, Beijing, 2, InnerMongolia);
        await placement.SeatAsync(Beijing, people[0], Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.no-such-area");
        await placement.SeatAsync(Beijing, people[0], InnerMongolia).ReadAsync();
        await placement.SeatAsync(Beijing, people[1], InnerMongolia).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.total-used-up");
    }

    [Fact]
    public async Task Who_does_not_accept_other_provinces_is_seated_in_a_choice_only()
    {
        var year = await placement.PublishSmallAsync();
        var declines = await placement.ClearAsync(year, Hubei, 80, [InnerMongolia], acceptsOtherProvinces: false);
        var accepts = await placement.ClearAsync(year, Hubei, 70, [InnerMongolia]);
        await placement.SeatAsync(Hubei, declines, Tibet).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.other-provinces-declined");
        await placement.SeatAsync(Hubei, declines, InnerMongolia).ReadAsync();
        await placement.SeatAsync(Hubei, accepts, Tibet).ReadAsync();
        var listed = (await placement.ProvinceReviewer(Hubei).GetAsync($"{Base}/candidates?year={year}&sort=-score").ReadAsync()).GetProperty("items");
        Assert.Equal([false, true], listed.EnumerateArray().Select(c => c.GetProperty("acceptsOtherProvinces").GetBoolean()));
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_release_needs_a_reason_frees_the_place_and_happens_once()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Hubei, 2, InnerMongolia);
        await placement.SeatAsync(Hubei, people[0], InnerMongolia, " ").RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.override-reason-required");
        var seat = await placement.SeatAsync(Hubei, people[0], InnerMongolia).ReadAsync();
        var path = $"{Base}/seats/{seat.GetProperty("id").GetGuid()}/release";
        var reviewer = placement.ProvinceReviewer(Hubei);
        await reviewer.PostSeenAsync(path, 1, new { reason = "" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "seat.reason-required");
        await reviewer.PostSeenAsync(path, 1, new { reason = new string('长', 501) }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await reviewer.PostSeenAsync(path, 1, new { reason = "本人放弃" }).ReadAsync();
        await reviewer.PostSeenAsync(path, 2, new { reason = "再退一次" }).RefusedAsync(HttpStatusCode.Conflict, "seat.not-in-this-state");
        await placement.AssertCountersAsync(year);
        await placement.SeatAsync(Hubei, people[0], InnerMongolia).ReadAsync();
        await Eventually.True(() => placement.Events.Arrived<SeatReleased>().Any(e => e.ApplicationId == people[0]));
        await Eventually.True(() => placement.Events.Arrived<SeatReserved>().Count(e => e.ApplicationId == people[0]) == 2);
    }

    [Fact]
    public async Task A_service_province_sees_the_seats_that_come_to_it_and_others_see_nothing()
    {
        var year = await placement.PublishSmallAsync();
        var person = (await placement.AddCandidatesAsync(year, Hubei, 1, Tibet))[0];
        var seat = await placement.SeatAsync(Hubei, person, Tibet).ReadAsync();
        var path = $"{Base}/seats/{seat.GetProperty("id").GetGuid()}";

        Assert.Empty((await placement.ProvinceReviewer(Tibet).GetAsync(path).ReadAsync()).GetProperty("allowedActions").EnumerateArray());
        Assert.Equal(1, (await placement.ProvinceReviewer(Tibet).GetAsync($"{Base}/seats?year={year}&service={Tibet}").ReadAsync()).GetProperty("items").GetArrayLength());
        await placement.ProvinceReviewer(Tibet).PostSeenAsync($"{path}/release", 1, new { reason = "不要" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.ProvinceReviewer(Beijing).GetAsync(path).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.SeatAsync(Beijing, person, Tibet).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        Assert.Equal(0, (await placement.ProvinceReviewer(Tibet).GetAsync($"{Base}/candidates?year={year}").ReadAsync()).GetProperty("items").GetArrayLength());
        await placement.ProvinceReviewer(Beijing).GetAsync($"{Base}/quota-board/{year}/{Hubei}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        Assert.Equal(1, (await placement.NationalReviewer.GetAsync($"{Base}/seats?year={year}&recruiting={Hubei}").ReadAsync()).GetProperty("items").GetArrayLength());
    }
}
