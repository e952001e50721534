using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests;

/// <summary>The year of 2020 as the handbook tells it: both annexes, publication, candidates, a run, its confirmation, a release.</summary>
public sealed class PlacementStory(PlacementFixture placement)
{
    private const int Year = 2020;
    private const string Tianjin = "120000";

    [Fact]
    public async Task A_province_places_its_candidates_and_a_second_officer_confirms()
    {
        var published = await placement.PublishAsync(Year, Plans.Scale2020, Plans.Matrix2020);
        Assert.Equal((7311, 164), (published.GetProperty("totalQuota").GetInt32(), published.GetProperty("cells").GetInt32()));
        await Eventually.True(() => placement.Events.Arrived<QuotaMatrixPublished>().Any(q => q.ProgrammeYear == Year));

        var first = await placement.ClearAsync(Year, Tianjin, 91.5m, ["420000"]);
        var second = await placement.ClearAsync(Year, Tianjin, 85.5m, ["110000", "660000"]);
        var run = await placement.ProvinceMaintainer(Tianjin).PostAsJsonAsync($"{Base}/placement-runs", new { year = Year, provinceCode = Tianjin }).ReadAsync();
        Assert.Equal(2, run.GetProperty("seated").GetInt32());
        var runId = run.GetProperty("id").GetGuid();

        var replay = await placement.ProvinceReviewer(Tianjin).PostAsJsonAsync($"{Base}/placement-runs/{runId}/replay", new { }).ReadAsync();
        Assert.True(replay.GetProperty("inputIntact").GetBoolean(), replay.ToString());
        Assert.True(replay.GetProperty("resultEqual").GetBoolean(), replay.ToString());

        var answer = await placement.ProvinceReviewer(Tianjin).PostSeenAsync($"{Base}/placement-runs/{runId}/confirm", 1).ReadAsync();
        Assert.Equal(2, answer.GetProperty("reserved").GetInt32());
        await Eventually.True(() => placement.Events.Arrived<SeatReserved>().Count(s => s.ProgrammeYear == Year) == 2);
        var byBudget = placement.Events.Arrived<SeatReserved>().Single(s => s.ApplicationId == first);
        Assert.True(byBudget.SelfAdjusted);
        Assert.False(placement.Events.Arrived<SeatReserved>().Single(s => s.ApplicationId == second).SelfAdjusted);

        var board = await placement.ProvinceMaintainer(Tianjin).GetAsync($"{Base}/quota-board/{Year}/{Tianjin}").ReadAsync();
        Assert.Equal((10, 1, 9), MeterOf(board.GetProperty("selfAdjustment")));
        Assert.Equal((107, 2, 105), MeterOf(board.GetProperty("total")));

        var released = await placement.ProvinceReviewer(Tianjin).PostSeenAsync($"{Base}/seats/{byBudget.AggregateId}/release", 1, new { reason = "本人申请" }).ReadAsync();
        Assert.Equal("released", released.GetProperty("state").GetString());
        board = await placement.ProvinceMaintainer(Tianjin).GetAsync($"{Base}/quota-board/{Year}/{Tianjin}").ReadAsync();
        Assert.Equal((10, 0, 10), MeterOf(board.GetProperty("selfAdjustment")));
    }

    private static (int Limit, int Used, int Left) MeterOf(JsonElement meter) =>
        (meter.GetProperty("limit").GetInt32(), meter.GetProperty("used").GetInt32(), meter.GetProperty("left").GetInt32());
}
