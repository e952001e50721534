using System.Net;
using System.Net.Http.Json;
using XibuPlan.Placement.Contracts.V1;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;

namespace XibuPlan.Placement.FunctionalTests.ProgrammeYears;

/// <summary>Opening, importing, publishing and amending a year.</summary>
public sealed class ProgrammeYearTests(PlacementFixture placement)
{
    [Fact]
    public async Task A_year_is_opened_once_and_only_within_the_programmes_time()
    {
        var year = placement.NextYear();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).RefusedAsync(HttpStatusCode.Conflict, "programme-year.already-exists");
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year = 1999 }).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await placement.NationalReviewer.PostAsJsonAsync($"{Base}/programme-years", new { year }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    [Fact]
    public async Task A_draft_is_seen_by_the_nation_alone_and_a_published_year_by_everybody()
    {
        var year = placement.NextYear();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        var student = placement.As(Officers.Student());
        await student.GetAsync($"{Base}/programme-years/{year}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await placement.As(null).GetAsync($"{Base}/programme-years/{year}").RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");

        var published = await placement.PublishSmallAsync();
        Assert.Equal(3, (await student.GetAsync($"{Base}/programme-years/{published}").ReadAsync()).GetProperty("scale").GetArrayLength());
        var years = await student.GetAsync($"{Base}/programme-years?limit=200").ReadAsync();
        Assert.DoesNotContain(years.GetProperty("items").EnumerateArray(), y => y.GetProperty("year").GetInt32() == year);
        Assert.Contains(years.GetProperty("items").EnumerateArray(), y => y.GetProperty("year").GetInt32() == published);
    }

    [Fact]
    public async Task An_unknown_policy_key_and_a_bad_value_are_named()
    {
        var year = placement.NextYear();
        await placement.NationalMaintainer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        var path = $"{Base}/programme-years/{year}/policy";
        var unknown = await placement.NationalMaintainer.PutAsJsonAsync(path, new Dictionary<string, string> { ["quota.selfAjustPct"] = "10" })
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.policy-key-unknown");
        Assert.Contains("quota.selfAjustPct", unknown.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var bad = await placement.NationalMaintainer.PutAsJsonAsync(path, new Dictionary<string, string> { ["bachelor.minPct"] = "850" })
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.policy-invalid");
        Assert.True(bad.GetProperty("errors").TryGetProperty("bachelor.minPct", out _));
    }

    [Fact]
    public async Task Damaged_files_are_refused_with_row_and_column_and_leave_nothing()
    {
        var year = placement.NextYear();
        var officer = placement.NationalMaintainer;
        var path = $"{Base}/programme-years/{year}";
        await officer.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();

        await officer.PutAsync($"{path}/quota-matrix", Csv(Plans.SmallMatrix)).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.scale-missing");
        var scale = await officer.PutAsync($"{path}/scale", Csv(Plans.SmallScale + "\nNX,宁夏,9,1,1,1"))
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "implementation-scale.rows-invalid");
        Assert.Equal((5, "total_scale"), (scale.GetProperty("problems")[0].GetProperty("row").GetInt32(), scale.GetProperty("problems")[0].GetProperty("column").GetString()));
        await officer.PutAsync($"{path}/scale", Csv(Plans.SmallScale)).ReadAsync();
        var matrix = await officer.PutAsync($"{path}/quota-matrix", Csv(Plans.SmallMatrix.Replace("BJ,北京", "北京,BJ")))
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "quota-matrix.rows-invalid");
        Assert.Equal(2, matrix.GetProperty("errorCount").GetInt32());
        var moved = await officer.PutAsync($"{path}/quota-matrix", Csv(Plans.SmallMatrix.Replace("NM,内蒙古,BJ,北京,4,", "NM,内蒙古,BJ,北京,3,").Replace("XZ,西藏,BJ,北京,3,", "XZ,西藏,BJ,北京,4,")))
            .RefusedAsync(HttpStatusCode.UnprocessableEntity, "quota-matrix.not-cross-footed");
        Assert.Equal(["内蒙古:-1", "西藏:1"], moved.GetProperty("differences").EnumerateArray()
            .Select(d => $"{d.GetProperty("province").GetString()}:{d.GetProperty("difference").GetInt32()}"));
        Assert.Equal(0, (await officer.GetAsync(path).ReadAsync()).GetProperty("cells").GetInt32());
    }

    [Fact]
    public async Task Publishing_needs_both_annexes_the_version_seen_and_a_second_officer()
    {
        var year = placement.NextYear();
        var path = $"{Base}/programme-years/{year}";
        var both = placement.As(Officers.National());
        await both.PostAsJsonAsync($"{Base}/programme-years", new { year }).ReadAsync();
        await placement.NationalReviewer.PostSeenAsync($"{path}/publish", 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.scale-missing");
        await both.PutAsync($"{path}/scale", Csv(Plans.SmallScale)).ReadAsync();
        await placement.NationalReviewer.PostSeenAsync($"{path}/publish", 2).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.matrix-missing");
        await both.PutAsync($"{path}/quota-matrix", Csv(Plans.SmallMatrix)).ReadAsync();
        await both.PostSeenAsync($"{path}/publish", 3).RefusedAsync(HttpStatusCode.Forbidden, "programme-year.same-officer");
        await placement.NationalReviewer.PostAsJsonAsync($"{path}/publish", new { }).RefusedAsync(HttpStatusCode.PreconditionRequired, "request.if-match-required");
        await placement.NationalReviewer.PostSeenAsync($"{path}/publish", 2).RefusedAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await placement.NationalReviewer.PostSeenAsync($"{path}/publish", 3).ReadAsync();
        await both.PutAsync($"{path}/scale", Csv(Plans.SmallScale)).RefusedAsync(HttpStatusCode.Conflict, "programme-year.not-in-this-state");
    }

    [Fact]
    public async Task A_matrix_that_could_break_the_national_in_province_share_is_not_published()
    {
        var year = placement.NextYear();
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => placement.PublishAsync(year, Plans.ScaleOf(("NM", "内蒙古", 10)), Plans.MatrixOf(("NM", "内蒙古", "NM", "内蒙古", 8), ("NM", "内蒙古", "BJ", "北京", 2))));
        Assert.Contains("quota-matrix.in-province-share", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_needs_a_reason_and_a_second_officer_and_keeps_the_old_values()
    {
        var year = await placement.PublishSmallAsync();
        var path = $"{Base}/programme-years/{year}";
        var values = new Dictionary<string, string> { ["quota.selfAdjustPct"] = "20" };
        await placement.NationalMaintainer.PostAsJsonAsync($"{path}/amendments", new { values, reason = "" }).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.reason-required");
        var amended = await placement.NationalMaintainer.PostAsJsonAsync($"{path}/amendments", new { values, reason = "全国项目办补充通知" }).ReadAsync();
        Assert.Equal("10", amended.GetProperty("policy").GetProperty("quota.selfAdjustPct").GetString());
        Assert.Equal("20", amended.GetProperty("pending").GetProperty("quota.selfAdjustPct").GetString());

        var published = await placement.NationalReviewer.PostSeenAsync($"{path}/publish", amended.GetProperty("revision").GetInt64()).ReadAsync();
        Assert.Equal(2, published.GetProperty("policyVersion").GetInt32());
        Assert.Equal("10", published.GetProperty("versions")[0].GetProperty("values").GetProperty("quota.selfAdjustPct").GetString());
        Assert.Equal("全国项目办补充通知", published.GetProperty("versions")[1].GetProperty("reason").GetString());
        await Eventually.True(() => placement.Events.Arrived<ProgrammeYearPublished>().Count(e => e.ProgrammeYear == year) == 2);
        var latest = placement.Events.Arrived<ProgrammeYearPublished>().Where(e => e.ProgrammeYear == year).MaxBy(e => e.AggregateVersion)!;
        Assert.Equal((2, "20"), (latest.PolicyVersion, latest.Policy["quota.selfAdjustPct"]));

        var board = await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/quota-board/{year}/{Plans.Hubei}").ReadAsync();
        Assert.Equal(2, board.GetProperty("selfAdjustment").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task An_amendment_can_be_dropped()
    {
        var year = await placement.PublishSmallAsync();
        var path = $"{Base}/programme-years/{year}/amendments";
        await placement.NationalMaintainer.PostAsJsonAsync($"{path}/drop", new { }).RefusedAsync(HttpStatusCode.Conflict, "programme-year.not-in-this-state");
        await placement.NationalMaintainer.PostAsJsonAsync(path, new { values = new Dictionary<string, string> { ["choices.max"] = "4" }, reason = "试行" }).ReadAsync();
        var dropped = await placement.NationalMaintainer.PostAsJsonAsync($"{path}/drop", new { }).ReadAsync();
        Assert.Equal(("published", "3"), (dropped.GetProperty("state").GetString(), dropped.GetProperty("policy").GetProperty("choices.max").GetString()));
    }

    [Fact]
    public async Task A_cursor_that_is_no_year_is_malformed()
    {
        var cursor = Convert.ToBase64String("later"u8);
        await placement.NationalReviewer.GetAsync($"{Base}/programme-years?cursor={cursor}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");
        var first = await placement.NationalReviewer.GetAsync($"{Base}/programme-years?limit=1&cursor={Convert.ToBase64String("2004"u8)}").ReadAsync();
        Assert.Equal(0, first.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_shares_of_all_areas_show_where_the_plan_breaks_them()
    {
        var year = await placement.PublishSmallAsync();
        var shares = await placement.NationalMaintainer.GetAsync($"{Base}/programme-years/{year}/in-province-shares").ReadAsync();
        var hubei = Assert.Single(shares.GetProperty("areas").EnumerateArray());
        await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/programme-years/{year}/in-province-shares").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        Assert.Equal((6, 4, -2), (hubei.GetProperty("planned").GetInt32(), hubei.GetProperty("limit").GetInt32(), hubei.GetProperty("headRoom").GetInt32()));
        var board = await placement.ProvinceReviewer(Plans.Hubei).GetAsync($"{Base}/quota-board/{year}/{Plans.Hubei}").ReadAsync();
        Assert.Single(board.GetProperty("warnings").EnumerateArray());
    }
}
