using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests.PublicInformation;

/// <summary>What everybody may read: no person, no draft, no post that is not approved.</summary>
public sealed class PublicYearTests(OwnPlacement placement) : IClassFixture<OwnPlacement>
{
    private const string County = "150121";

    [Fact]
    public async Task Anybody_reads_the_newest_published_year_with_what_is_open_today()
    {
        var year = await placement.PublishSmallAsync();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year = 2100 }).ReadAsync();
        placement.Clock.MoveTo(year, 6, 10);

        var answer = await placement.As(null).GetAsync($"{Base}/public/year").ReadAsync();

        Assert.Equal((year, $"{year}-06-10", 21), (answer.GetProperty("year").GetInt32(), answer.GetProperty("today").GetString(), answer.GetProperty("newRecruits").GetInt32()));
        Assert.Equal(("open", 0), StateOf(answer, "signup"));
        Assert.Equal(("open", 5), StateOf(answer, "review"));
        Assert.Equal(("upcoming", (int?)null), StateOf(answer, "extension"));
        placement.Clock.MoveTo(year, 6, 11);
        Assert.Equal(("closed", (int?)null), StateOf(await placement.As(null).GetAsync($"{Base}/public/year").ReadAsync(), "signup"));
        placement.Clock.MoveTo(2020, 5, 1);
    }

    [Fact]
    public async Task A_plan_that_is_published_early_takes_nothing_from_the_year_under_way()
    {
        var year = await placement.PublishSmallAsync();
        placement.Clock.MoveTo(year, 5, 4);
        await PostAsync(year, "本年度岗位", approve: false);
        var next = await placement.PublishSmallAsync();
        await PostAsync(next, "下年度岗位", approve: false);

        Assert.Equal(year, await CurrentYearAsync());
        Assert.Equal([($"审核岗位申报（{year} 年度）", $"{year}"), ($"审核岗位申报（{next} 年度）", $"{next}")], await WaitingPostsAsync());
        placement.Clock.MoveTo(year, 9, 10);
        Assert.Equal(year, await CurrentYearAsync());
        placement.Clock.MoveTo(year, 9, 11);
        Assert.Equal(next, await CurrentYearAsync());
        Assert.Equal([("审核岗位申报", $"{next}")], await WaitingPostsAsync());
        placement.Clock.MoveTo(2020, 5, 1);

        async Task<int> CurrentYearAsync() => (await placement.As(null).GetAsync($"{Base}/public/year").ReadAsync()).GetProperty("year").GetInt32();
        async Task<IEnumerable<(string?, string?)>> WaitingPostsAsync() =>
            (await placement.ProvinceReviewer(Plans.InnerMongolia).GetAsync($"{Base}/work").ReadAsync()).GetProperty("items").EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == "post.review").Select(i => (i.GetProperty("label").GetString(), i.GetProperty("filter").GetProperty("year").GetString()));
    }

    [Fact]
    public async Task Demand_counts_seats_left_and_approved_places()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 1, Plans.InnerMongolia);
        await placement.SeatAsync(Plans.Hubei, people[0], Plans.InnerMongolia).ReadAsync();
        await PostAsync(year, "乡村教师", approve: true);
        await PostAsync(year, "未审定的岗位", approve: false);

        var answer = await placement.As(null).GetAsync($"{Base}/public/year").ReadAsync();
        var inner = answer.GetProperty("provinces").EnumerateArray().Single(p => p.GetProperty("provinceCode").GetString() == Plans.InnerMongolia);
        Assert.Equal((10, 1, 9), (inner.GetProperty("newRecruits").GetInt32(), inner.GetProperty("seatsTaken").GetInt32(), inner.GetProperty("seatsLeft").GetInt32()));
        Assert.Equal((1, 3), (inner.GetProperty("posts").GetInt32(), inner.GetProperty("places").GetInt32()));

        var posts = await placement.As(null).GetAsync($"{Base}/public/posts?province={Plans.InnerMongolia}&count=true").ReadAsync();
        Assert.Equal(("乡村教师", 1), (posts.GetProperty("items")[0].GetProperty("title").GetString(), posts.GetProperty("total").GetInt32()));
        Assert.Empty((await placement.As(null).GetAsync($"{Base}/public/posts?q=未审定").ReadAsync()).GetProperty("items").EnumerateArray());
        Assert.Empty((await placement.As(null).GetAsync($"{Base}/public/posts?province=nowhere").ReadAsync()).GetProperty("items").EnumerateArray());
        var counties = await placement.As(null).GetAsync($"{Base}/public/provinces/{Plans.InnerMongolia}/counties").ReadAsync();
        Assert.Equal((County, 3), (counties.GetProperty("items")[0].GetProperty("countyCode").GetString(), counties.GetProperty("items")[0].GetProperty("places").GetInt32()));
        await placement.As(null).GetAsync($"{Base}/public/posts?sort=decisions").RefusedAsync(HttpStatusCode.BadRequest, "request.sort-unknown");
    }

    [Fact]
    public async Task The_nation_sees_all_provinces_side_by_side_and_nobody_else_does()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 2, Plans.InnerMongolia);
        foreach (var person in people) await placement.SeatAsync(Plans.Hubei, person, Plans.InnerMongolia).ReadAsync();

        var overview = await placement.NationalReviewer.GetAsync($"{Base}/programme-years/{year}/overview").ReadAsync();

        Assert.Equal((21, 2), (overview.GetProperty("total").GetProperty("limit").GetInt32(), overview.GetProperty("total").GetProperty("used").GetInt32()));
        var hubei = overview.GetProperty("provinces").EnumerateArray().Single(p => p.GetProperty("code").GetString() == Plans.Hubei);
        Assert.Equal((14, 2, 12), MeterOf(hubei.GetProperty("recruiting").GetProperty("seats")));
        Assert.Equal((1, 0, 1), MeterOf(hubei.GetProperty("recruiting").GetProperty("selfAdjustment")));
        Assert.Equal((6, 0, 6), MeterOf(hubei.GetProperty("service").GetProperty("seats")));
        var share = hubei.GetProperty("service").GetProperty("inProvince");
        Assert.Equal((70, 4), (share.GetProperty("percent").GetInt32(), share.GetProperty("limit").GetInt32()));
        var beijing = overview.GetProperty("provinces").EnumerateArray().Single(p => p.GetProperty("code").GetString() == Plans.Beijing);
        Assert.Equal(JsonValueKind.Null, beijing.GetProperty("service").ValueKind);
        await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/programme-years/{year}/overview").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await placement.NationalReviewer.GetAsync($"{Base}/programme-years/1999/overview").RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.not-published");
    }

    private async Task PostAsync(int year, string title, bool approve)
    {
        var facts = new { year, title, unit = "中心小学", category = "rural-education", townshipOrBelow = true, headcount = 3 };
        var post = await placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts", facts).ReadAsync();
        if (!approve) return;
        await placement.ProvinceReviewer(Plans.InnerMongolia).PostSeenAsync($"{Base}/posts/{post.GetProperty("id").GetGuid()}/review", 1, new { approve = true }).ReadAsync();
        await placement.NationalReviewer.PostAsJsonAsync($"{Base}/post-approvals", new { year, provinceCode = Plans.InnerMongolia }).ReadAsync();
    }

    private static (string?, int?) StateOf(JsonElement answer, string key)
    {
        var window = answer.GetProperty("calendar").EnumerateArray().Single(w => w.GetProperty("key").GetString() == key);
        return (window.GetProperty("state").GetString(), window.GetProperty("daysLeft").ValueKind == JsonValueKind.Null ? null : window.GetProperty("daysLeft").GetInt32());
    }

    private static (int, int, int) MeterOf(JsonElement meter) => (meter.GetProperty("limit").GetInt32(), meter.GetProperty("used").GetInt32(), meter.GetProperty("left").GetInt32());
}
