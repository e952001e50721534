using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests.Posts;

/// <summary>J1 with the ratios of PLA-5 and their waivers.</summary>
public sealed class PostTests(PlacementFixture placement)
{
    private const string County = "150121";
    private const string Province = Plans.InnerMongolia;

    [Fact]
    public async Task A_post_goes_from_county_to_province_and_back_and_to_the_nation()
    {
        var year = await placement.PublishSmallAsync();
        var post = await DeclareAsync(year, "rural-education", 3);
        var path = $"{Base}/posts/{post.GetProperty("id").GetGuid()}";
        Assert.Equal(["amend", "withdraw"], post.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()));

        await placement.ProvinceReviewer(Province).PostSeenAsync($"{path}/review", 1, new { approve = false }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.reason-required");
        await placement.NationalReviewer.PostSeenAsync($"{path}/review", 1, new { approve = true }).RefusedAsync(HttpStatusCode.Forbidden, "post.not-your-step");
        await placement.ProvinceReviewer(Province).PostSeenAsync($"{path}/review", 1, new { approve = false, reason = "岗位职责不清" }).ReadAsync();
        await placement.ProvinceReviewer(Province).PostSeenAsync($"{path}/review", 2, new { approve = true }).RefusedAsync(HttpStatusCode.Conflict, "post.not-in-this-state");
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(Facts("支教教师", "rural-education", 4)) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"2\"");
        await placement.CountyMaintainer(County).SendAsync(request).ReadAsync();
        await placement.ProvinceReviewer(Province).PostSeenAsync($"{path}/review", 3, new { approve = true }).ReadAsync();
        var answer = await ApproveAsync(year).ReadAsync();
        Assert.Equal((1, 4), (answer.GetProperty("approved").GetInt32(), answer.GetProperty("headcount").GetInt32()));

        await Eventually.True(() => placement.Events.Arrived<PostApproved>().Any(e => e.ProgrammeYear == year));
        var fact = placement.Events.Arrived<PostApproved>().Single(e => e.ProgrammeYear == year);
        Assert.Equal((County, "rural-education", true, 4, 5L), (fact.RegionCode, fact.Category, fact.TownshipOrBelow, fact.Headcount, fact.AggregateVersion));

        await placement.ProvinceReviewer(Province).PostSeenAsync($"{path}/withdraw", 5, new { reason = "学校撤并" }).ReadAsync();
        await Eventually.True(() => placement.Events.Arrived<PostWithdrawn>().Any(e => e.AggregateId == fact.AggregateId));
        Assert.Equal("省级项目办撤销了岗位。", placement.Events.Arrived<PostWithdrawn>().Single(e => e.AggregateId == fact.AggregateId).Reason);
        var history = await placement.CountyMaintainer(County).GetAsync(path).ReadAsync();
        Assert.Equal("学校撤并", history.GetProperty("decisions")[5].GetProperty("reason").GetString());
        Assert.Equal(["Declare", "Return", "Amend", "Review", "Approve", "Withdraw"], history.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task A_batch_that_breaks_a_ratio_is_not_approved_at_all_until_the_rule_is_waived()
    {
        var year = await placement.PublishSmallAsync();
        await ReviewedAsync(year, "rural-education", 2);
        await ReviewedAsync(year, "healthy-village", 7);
        var broken = await ApproveAsync(year).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.ratio-broken");
        Assert.Contains("乡村教育岗位 2/9，要求不低于 25%", broken.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(-1, broken.GetProperty("ratios")[1].GetProperty("headRoom").GetInt32());
        var shown = await placement.ProvinceReviewer(Province).GetAsync($"{Base}/ratios/{year}/{Province}").ReadAsync();
        Assert.Equal((0, 9), (shown.GetProperty("approved")[1].GetProperty("denominator").GetInt32(), shown.GetProperty("withReviewed")[1].GetProperty("denominator").GetInt32()));

        var asking = placement.ProvinceMaintainer(Province);
        await asking.PostAsJsonAsync($"{Base}/ratio-waivers", new { year, rule = "education" }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        var waiver = await asking.PostAsJsonAsync($"{Base}/ratio-waivers", new { year, rule = "education", reason = "教师岗位已由特岗计划补足" }).ReadAsync();
        Assert.Equal(placement.Clock.Now.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), waiver.GetProperty("requestedOn").GetString());
        await asking.PostAsJsonAsync($"{Base}/ratio-waivers", new { year, rule = "education", reason = "再次申请" }).RefusedAsync(HttpStatusCode.Conflict, "ratio-waiver.already-asked");
        var decide = $"{Base}/ratio-waivers/{waiver.GetProperty("id").GetGuid()}/decide";
        await placement.NationalReviewer.PostSeenAsync(decide, 1, new { grant = true }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "ratio-waiver.reason-required");
        await ApproveAsync(year).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.ratio-broken");
        await placement.NationalReviewer.PostSeenAsync(decide, 1, new { grant = true, reason = "情况属实" }).ReadAsync();
        await placement.NationalReviewer.PostSeenAsync(decide, 2, new { grant = false, reason = "改变主意" }).RefusedAsync(HttpStatusCode.Conflict, "ratio-waiver.not-in-this-state");

        var approved = await ApproveAsync(year).ReadAsync();
        Assert.True(approved.GetProperty("ratios")[1].GetProperty("waived").GetBoolean());
        await ApproveAsync(year).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.nothing-to-approve");
    }

    [Theory]
    [InlineData("000000", true)]
    [InlineData("150121", true)]
    [InlineData("150100", true)]
    [InlineData("440000", false)]
    public async Task What_is_no_service_province_has_no_batch_and_what_is_no_province_no_ratios(string code, bool isNoProvince)
    {
        var year = await placement.PublishSmallAsync();
        await ReviewedAsync(year, "healthy-village", 1);
        await placement.NationalReviewer.PostAsJsonAsync($"{Base}/post-approvals", new { year, provinceCode = code })
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.not-a-service-province");

        var ratios = placement.NationalReviewer.GetAsync($"{Base}/ratios/{year}/{code}");

        if (isNoProvince) await ratios.RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.not-a-service-province");
        else Assert.All((await ratios.ReadAsync()).GetProperty("withReviewed").EnumerateArray(), r => Assert.Equal(0, r.GetProperty("denominator").GetInt32()));
    }

    [Fact]
    public async Task A_waiver_is_not_granted_by_the_person_who_asked()
    {
        var year = await placement.PublishSmallAsync();
        var province = Officers.Province(Province, ServiceDefaults.Access.OfficerRole.Maintainer);
        var waiver = await placement.As(province).PostAsJsonAsync($"{Base}/ratio-waivers", new { year, rule = "youth", reason = "试点" }).ReadAsync();
        var alsoNational = Officers.National() with { Id = province.Id };
        await placement.As(alsoNational).PostSeenAsync($"{Base}/ratio-waivers/{waiver.GetProperty("id").GetGuid()}/decide", 1, new { grant = true, reason = "同意" })
            .RefusedAsync(HttpStatusCode.Forbidden, "ratio-waiver.same-officer");
        Assert.Equal(1, (await placement.As(province).GetAsync($"{Base}/ratio-waivers?year={year}").ReadAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await placement.ProvinceMaintainer(Plans.Hubei).GetAsync($"{Base}/ratio-waivers?year={year}").ReadAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Posts_are_declared_for_published_years_in_service_provinces_and_complete()
    {
        var year = await placement.PublishSmallAsync();
        await placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts", Declaration(1900, "healthy-village", 1)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.not-published");
        await placement.CountyMaintainer("440104").PostAsJsonAsync($"{Base}/posts", Declaration(year, "healthy-village", 1)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "post.not-a-service-province");
        await placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts", Declaration(year, "healthy-village", 0)).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts", Declaration(year, "other", 1)).RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
        var tibetan = await placement.CountyMaintainer("540121").PostAsJsonAsync($"{Base}/posts", Declaration(year, "healthy-village", 1)).ReadAsync();
        Assert.Equal("serve-tibet", tibetan.GetProperty("areaSpecial").GetString());
    }

    [Fact]
    public async Task Another_region_sees_no_post_and_can_do_nothing_with_it()
    {
        var year = await placement.PublishSmallAsync();
        var post = await DeclareAsync(year, "rural-education", 1);
        var path = $"{Base}/posts/{post.GetProperty("id").GetGuid()}";
        await placement.ProvinceReviewer(Plans.Hubei).GetAsync(path).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.ProvinceReviewer(Plans.Hubei).PostSeenAsync($"{path}/review", 1, new { approve = true }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.CountyMaintainer("150122").GetAsync(path).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/ratios/{year}/{Province}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        Assert.Equal(1, (await placement.As(Officers.Prefecture("150100")).GetAsync($"{Base}/posts?year={year}").ReadAsync()).GetProperty("items").GetArrayLength());
    }

    private static object Facts(string title, string category, int headcount) => new { title, unit = "中心小学", category, townshipOrBelow = true, headcount };

    private static object Declaration(int year, string category, int headcount) => new { year, title = "岗位", unit = "中心小学", category, townshipOrBelow = true, headcount };

    private Task<JsonElement> DeclareAsync(int year, string category, int headcount) =>
        placement.CountyMaintainer(County).PostAsJsonAsync($"{Base}/posts", Declaration(year, category, headcount)).ReadAsync();

    private async Task ReviewedAsync(int year, string category, int headcount)
    {
        var post = await DeclareAsync(year, category, headcount);
        await placement.ProvinceReviewer(Province).PostSeenAsync($"{Base}/posts/{post.GetProperty("id").GetGuid()}/review", 1, new { approve = true }).ReadAsync();
    }

    private Task<HttpResponseMessage> ApproveAsync(int year) =>
        placement.NationalReviewer.PostAsJsonAsync($"{Base}/post-approvals", new { year, provinceCode = Province });
}
