using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests.Work;

/// <summary>Lists in an order and as files, and the work that they show.</summary>
public sealed class WorkAndListTests(OwnPlacement placement) : IClassFixture<OwnPlacement>
{
    private const string County = "150121";

    private static readonly Dictionary<string, string> Pages = new()
    {
        ["post"] = "posts",
        ["candidate"] = "candidates",
    };

    [Fact]
    public async Task Work_counts_what_the_list_shows_with_its_filter()
    {
        var year = await placement.PublishSmallAsync();
        await DeclareAsync(year, "甲校教师");
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 3, Plans.InnerMongolia);
        await placement.SeatAsync(Plans.Hubei, people[0], Plans.InnerMongolia).ReadAsync();

        var offices = new[] { Officers.County(County), Officers.Province(Plans.InnerMongolia), Officers.Province(Plans.Hubei), Officers.National() };
        foreach (var officer in offices)
        {
            var client = placement.As(officer);
            foreach (var item in await ItemsAsync(client))
            {
                if (!Pages.TryGetValue(item.GetProperty("key").GetString()!.Split('.')[0], out var page)) continue;
                var query = string.Join('&', item.GetProperty("filter").EnumerateObject().Select(f => $"{f.Name}={f.Value.GetString()}"));
                var list = await client.GetAsync($"{Base}/{page}?count=true&{query}").ReadAsync();
                Assert.Equal(list.GetProperty("total").GetInt32(), item.GetProperty("count").GetInt32());
            }
        }

        Assert.Equal([("post.review", false)], await KeysAsync(offices[0]));
        Assert.Equal([("post.review", true)], await KeysAsync(offices[1]));
        Assert.Equal([("candidate.place", true)], await KeysAsync(offices[2]));
        Assert.Equal([("post.review", false), ("candidate.place", false)], await KeysAsync(offices[3]));
        await placement.RunAsync(year, Plans.Hubei).ReadAsync();
        // What the run proposes waits for who confirms it, not for who places.
        Assert.Equal([("placement-run.confirm", true)], await KeysAsync(offices[2]));
        Assert.DoesNotContain(("candidate.place", false), await KeysAsync(offices[3]));
        await placement.ProvinceMaintainer(Plans.InnerMongolia).PostAsJsonAsync($"{Base}/ratio-waivers", new { year, rule = "education", reason = "教师岗位已由特岗计划补足" }).ReadAsync();
        Assert.Contains(("ratio-waiver.decide", true), await KeysAsync(offices[3]));
        Assert.Single((await placement.NationalReviewer.GetAsync($"{Base}/ratio-waivers?year={year}&state=requested").ReadAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_year_that_lacks_an_annex_waits_for_who_maintains_and_a_complete_one_for_who_reviews()
    {
        var (maintainer, year) = (placement.NationalMaintainer, placement.NextYear());
        await maintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        await maintainer.PutAsync($"{Base}/programme-years/{year}/scale", Csv(Plans.SmallScale)).ReadAsync();
        var keys = await KeysAsync(Officers.National(OfficerRole.Maintainer));
        Assert.Contains(("programme-year.edit", true), keys);
        Assert.DoesNotContain(keys, k => k.Item1 == "programme-year.publish");

        var drafted = await maintainer.PutAsync($"{Base}/programme-years/{year}/quota-matrix", Csv(Plans.SmallMatrix)).ReadAsync();
        keys = await KeysAsync(Officers.National(OfficerRole.Reviewer));
        Assert.Contains(("programme-year.publish", true), keys);
        Assert.DoesNotContain(keys, k => k.Item1 == "programme-year.edit");

        // Published at the end: what other tests of the class see waiting is theirs alone.
        await placement.NationalReviewer.PostSeenAsync($"{Base}/programme-years/{year}/publish", drafted.GetProperty("revision").GetInt64()).ReadAsync();
    }

    [Fact]
    public async Task The_reserve_pool_is_sorted_by_score_and_exported()
    {
        var year = await placement.PublishSmallAsync();
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 3, Plans.InnerMongolia);
        await placement.SeatAsync(Plans.Hubei, people[2], Plans.InnerMongolia).ReadAsync();
        var province = placement.ProvinceReviewer(Plans.Hubei);

        var pool = await province.GetAsync($"{Base}/candidates?year={year}&state=cleared&seated=false&sort=-score&count=true").ReadAsync();
        Assert.Equal([people[1], people[0]], pool.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("applicationId").GetGuid()));
        Assert.Equal(2, pool.GetProperty("total").GetInt32());
        var found = await province.GetAsync($"{Base}/candidates?year={year}&q={people[0]}").ReadAsync();
        Assert.Equal(people[0], Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("applicationId").GetGuid());
        var csv = await CsvAsync(province, $"candidates/export?year={year}&seated=true&format=csv");
        Assert.Equal((2, $"{people[2]},湖北,10486,可对接,本科,80.2"), (csv.Length, csv[1][..(csv[1].IndexOf("80.2", StringComparison.Ordinal) + 4)]));
        var seats = await CsvAsync(province, $"seats/export?year={year}&format=csv&sort=-service");
        Assert.Contains("湖北,内蒙古,已预留,否", seats[1], StringComparison.Ordinal);
        Assert.Equal(2, (await CsvAsync(placement.ProvinceReviewer(Plans.InnerMongolia), $"seats/export?year={year}&format=csv")).Length);
        Assert.Single(await CsvAsync(placement.ProvinceReviewer(Plans.Beijing), $"seats/export?year={year}&format=csv"));
    }

    [Fact]
    public async Task Posts_are_searched_sorted_and_exported_and_the_board_is_a_file_too()
    {
        var year = await placement.PublishSmallAsync();
        await DeclareAsync(year, "乙校教师");
        await DeclareAsync(year, "甲校教师");
        var county = placement.CountyMaintainer(County);

        Assert.Equal(["甲校教师", "乙校教师"], await TitlesAsync(county, $"year={year}&sort=title"));
        Assert.Equal(["乙校教师"], await TitlesAsync(county, $"year={year}&q=乙"));
        Assert.Equal(2, (await TitlesAsync(placement.NationalReviewer, $"year={year}&province=150000&category=rural-education")).Count);
        Assert.Equal(3, (await CsvAsync(county, $"posts/export?year={year}&format=csv")).Length);
        var board = await CsvAsync(placement.ProvinceMaintainer(Plans.Hubei), $"quota-board/{year}/{Plans.Hubei}/export?format=csv");
        Assert.Contains("内蒙古,跨省招募,6,0,6,10,0,10", board);
        await placement.ProvinceMaintainer(Plans.Beijing).GetAsync($"{Base}/quota-board/{year}/{Plans.Hubei}/export").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    private Task<JsonElement> DeclareAsync(int year, string title) => placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts",
        new { year, title, unit = "中心小学", category = "rural-education", townshipOrBelow = true, headcount = 2 }).ReadAsync();

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client) => [.. (await client.GetAsync($"{Base}/work").ReadAsync()).GetProperty("items").EnumerateArray()];

    private async Task<List<(string?, bool)>> KeysAsync(Actor actor) =>
        [.. (await ItemsAsync(placement.As(actor))).Select(i => (i.GetProperty("key").GetString(), i.GetProperty("mine").GetBoolean()))];

    private static async Task<string[]> CsvAsync(HttpClient client, string path) => (await client.GetStringAsync($"{Base}/{path}")).TrimEnd().Split("\r\n");

    private static async Task<List<string?>> TitlesAsync(HttpClient client, string query) =>
        [.. (await client.GetAsync($"{Base}/posts?{query}").ReadAsync()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString())];
}
