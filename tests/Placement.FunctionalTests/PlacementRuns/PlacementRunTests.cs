using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.PlacementRuns;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.Placement.FunctionalTests.Plans;

namespace XibuPlan.Placement.FunctionalTests.PlacementRuns;

/// <summary>Runs: proposed, replayed, superseded, confirmed by another officer.</summary>
public sealed class PlacementRunTests(PlacementFixture placement)
{
    [Fact]
    public async Task Everybody_gets_a_reason_and_the_run_replays_byte_for_byte()
    {
        var year = await placement.PublishSmallAsync();
        await placement.AddCandidatesAsync(year, Beijing, (95, [Tibet], "bachelor"), (94, [Tibet], "bachelor"), (93, [Tibet], "bachelor"), (92.5m, [Tibet, InnerMongolia], "bachelor"),
            (92, [Tibet], "bachelor"), (91, [Hubei, Tibet], "bachelor"), (90, [InnerMongolia], "associate"));
        var run = await placement.RunAsync(year, Beijing).ReadAsync();
        var proposals = run.GetProperty("result").GetProperty("proposals").EnumerateArray().ToList();

        // 4 bachelors are seated; one more seat below a bachelor's degree would be 1 of 5, more than 15 %.
        Assert.Equal(4, run.GetProperty("seated").GetInt32());
        Assert.Equal("第一志愿西藏：对口名额 3 个已满（末位选拔成绩 93 分），本省没有自主调剂名额；第二志愿内蒙古：对口名额 4 个，选拔成绩 92.5 分，在本省 7 名候备人选中排名第 4，已安排。".Replace(" 分）", "）"),
            proposals[3].GetProperty("explanation").GetString());
        Assert.Equal("unplaced.budget-used-up", proposals[4].GetProperty("code").GetString());
        Assert.Equal("unplaced.cell-full", proposals[5].GetProperty("code").GetString());
        Assert.EndsWith("本次未能安排；服从调剂，可由审核人员人工安排到其他有名额的服务省。", proposals[5].GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Equal("unplaced.degree-share", proposals[6].GetProperty("code").GetString());
        Assert.DoesNotContain("服从调剂", proposals[6].GetProperty("explanation").GetString(), StringComparison.Ordinal);

        var path = $"{Base}/placement-runs/{run.GetProperty("id").GetGuid()}";
        var replay = await placement.NationalReviewer.PostAsJsonAsync($"{path}/replay", new { }).ReadAsync();
        Assert.Equal((true, true), (replay.GetProperty("inputIntact").GetBoolean(), replay.GetProperty("resultEqual").GetBoolean()));
        await placement.InDatabaseAsync(db => db.PlacementRecords.Where(r => r.RunId == run.GetProperty("id").GetGuid())
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Input, r => r.Input.Replace("92.5", "97.5"))));
        replay = await placement.NationalReviewer.PostAsJsonAsync($"{path}/replay", new { }).ReadAsync();
        Assert.Equal((false, false), (replay.GetProperty("inputIntact").GetBoolean(), replay.GetProperty("resultEqual").GetBoolean()));
    }

    [Fact]
    public async Task A_run_is_confirmed_by_another_officer_once()
    {
        var year = await placement.PublishSmallAsync();
        await placement.AddCandidatesAsync(year, Hubei, 9, InnerMongolia, Tibet);
        var both = placement.As(Officers.Province(Hubei));
        var run = await both.PostAsJsonAsync($"{Base}/placement-runs", new { year, provinceCode = Hubei }).ReadAsync();
        var path = $"{Base}/placement-runs/{run.GetProperty("id").GetGuid()}/confirm";
        await both.PostSeenAsync(path, 1).RefusedAsync(HttpStatusCode.Forbidden, "placement-run.same-officer");
        await placement.ProvinceReviewer(Beijing).PostSeenAsync(path, 1).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => placement.ProvinceReviewer(Hubei).PostSeenAsync(path, 1)));

        var confirmed = await Task.FromResult(Assert.Single(answers, a => a.IsSuccessStatusCode)).ReadAsync();
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.True(a.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed, a.StatusCode.ToString()));
        Assert.Equal((9, 0), (confirmed.GetProperty("reserved").GetInt32(), confirmed.GetProperty("refused").GetInt32()));
        await placement.ProvinceReviewer(Hubei).PostSeenAsync(path, 2).RefusedAsync(HttpStatusCode.Conflict, "placement-run.not-in-this-state");
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_run_that_the_world_has_overtaken_is_not_confirmed()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Hubei, 3, InnerMongolia);
        var run = await placement.RunAsync(year, Hubei).ReadAsync();
        await placement.SeatAsync(Hubei, people[0], InnerMongolia).ReadAsync();
        var path = $"{Base}/placement-runs/{run.GetProperty("id").GetGuid()}";

        Assert.True((await placement.ProvinceReviewer(Hubei).GetAsync(path).ReadAsync()).GetProperty("stale").GetBoolean());
        await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{path}/confirm", 1).RefusedAsync(HttpStatusCode.Conflict, "placement-run.stale");
    }

    [Fact]
    public async Task Where_another_province_fills_the_area_meanwhile_only_those_items_fail()
    {
        var year = placement.NextYear();
        await placement.PublishAsync(year, ScaleOf(("NM", "内蒙古", 3), ("XZ", "西藏", 40)),
            MatrixOf(("NM", "内蒙古", "BJ", "北京", 1), ("NM", "内蒙古", "HB", "湖北", 2), ("XZ", "西藏", "HB", "湖北", 20), ("XZ", "西藏", "BJ", "北京", 20)));
        await placement.AddCandidatesAsync(year, Hubei, (90, [InnerMongolia], "bachelor"), (89, [InnerMongolia], "bachelor"), (88, [Tibet], "bachelor"));
        var run = await placement.RunAsync(year, Hubei).ReadAsync();
        foreach (var person in await placement.AddCandidatesAsync(year, Beijing, 2, InnerMongolia)) await placement.SeatAsync(Beijing, person, InnerMongolia).ReadAsync();

        var answer = await placement.ProvinceReviewer(Hubei).PostSeenAsync($"{Base}/placement-runs/{run.GetProperty("id").GetGuid()}/confirm", 1).ReadAsync();

        Assert.Equal((2, 1), (answer.GetProperty("reserved").GetInt32(), answer.GetProperty("refused").GetInt32()));
        Assert.Equal("seat.area-full", Assert.Single(answer.GetProperty("items").EnumerateArray(), i => i.GetProperty("seatId").ValueKind == JsonValueKind.Null).GetProperty("code").GetString());
        await placement.AssertCountersAsync(year);
    }

    [Fact]
    public async Task A_new_run_supersedes_an_unconfirmed_one_with_the_same_lottery()
    {
        var year = await placement.PublishSmallAsync();
        await placement.AddCandidatesAsync(year, Hubei, (80, [Tibet], "bachelor"), (80, [Tibet], "bachelor"), (80, [Tibet], "bachelor"), (80, [Tibet], "bachelor"));
        var first = await placement.RunAsync(year, Hubei).ReadAsync();
        var second = await placement.RunAsync(year, Hubei).ReadAsync();

        Assert.Equal(first.GetProperty("resultSha256").GetString(), second.GetProperty("resultSha256").GetString());
        var old = await placement.ProvinceMaintainer(Hubei).GetAsync($"{Base}/placement-runs/{first.GetProperty("id").GetGuid()}").ReadAsync();
        Assert.Equal("discarded", old.GetProperty("state").GetString());
        var discard = $"{Base}/placement-runs/{second.GetProperty("id").GetGuid()}/discard";
        await placement.ProvinceMaintainer(Hubei).PostSeenAsync(discard, 1, new { }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "placement-run.reason-required");
        await placement.ProvinceMaintainer(Hubei).PostSeenAsync(discard, 1, new { reason = "等待补充体检结果" }).ReadAsync();
        Assert.Equal(2, (await placement.ProvinceMaintainer(Hubei).GetAsync($"{Base}/placement-runs?year={year}").ReadAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal(2, await placement.InDatabaseAsync(db => db.PlacementRuns.CountAsync(r => r.Year == year && r.State == PlacementRunState.Discarded)));
    }

    [Fact]
    public async Task A_run_needs_a_published_year_a_quota_and_candidates_and_ones_own_province()
    {
        var year = await placement.PublishSmallAsync();
        await placement.RunAsync(1900, Hubei).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.not-published");
        await placement.RunAsync(year, "440000").RefusedAsync(HttpStatusCode.UnprocessableEntity, "placement-run.no-quota");
        await placement.RunAsync(year, Hubei).RefusedAsync(HttpStatusCode.UnprocessableEntity, "placement-run.no-candidates");
        await placement.ProvinceMaintainer(Beijing).PostAsJsonAsync($"{Base}/placement-runs", new { year, provinceCode = Hubei }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.As(Officers.Province(Hubei, OfficerRole.Reviewer)).PostAsJsonAsync($"{Base}/placement-runs", new { year, provinceCode = Hubei })
            .RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }
}
