using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using XibuPlan.TestSupport.Services;
using static XibuPlan.Placement.FunctionalTests.PlacementFixture;
using static XibuPlan.ServiceDefaults.Access.OfficerRole;

namespace XibuPlan.Placement.FunctionalTests.UniversityAllotments;

/// <summary>REC-16: a recruiting province shares its quota out among its universities.</summary>
public sealed class AllotmentTests(PlacementFixture placement)
{
    private const string Wuhan = "10486";
    private const string Huazhong = "10487";

    [Fact]
    public async Task A_university_reads_what_it_has_and_what_of_it_is_used()
    {
        var year = await placement.PublishSmallAsync();
        await AllotAsync(year, Wuhan, 9).ReadAsync();
        await AllotAsync(year, Huazhong, 5).ReadAsync();
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 2, Plans.InnerMongolia);
        foreach (var person in people) await placement.SeatAsync(Plans.Hubei, person, Plans.InnerMongolia).ReadAsync();

        var own = await ListAsync(placement.As(Officers.University(Wuhan, Plans.Hubei)), year);
        var item = Assert.Single(own.GetProperty("items").EnumerateArray());
        Assert.Equal((Wuhan, 9, 2, 7), (item.GetProperty("universityCode").GetString(), item.GetProperty("quota").GetInt32(), item.GetProperty("used").GetInt32(), item.GetProperty("left").GetInt32()));
        var all = await ListAsync(placement.ProvinceReviewer(Plans.Hubei), year);
        Assert.Equal((14, 0, 2), (all.GetProperty("total").GetInt32(), all.GetProperty("unallotted").GetInt32(), all.GetProperty("items").GetArrayLength()));
        Assert.Empty((await ListAsync(placement.ProvinceReviewer(Plans.Beijing), year)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task No_more_than_the_province_has_and_no_less_than_is_used()
    {
        var year = await placement.PublishSmallAsync();
        await AllotAsync(year, Wuhan, 10).ReadAsync();
        var over = await AllotAsync(year, Huazhong, 5).RefusedAsync(HttpStatusCode.UnprocessableEntity, "university-allotment.over-total");
        Assert.Equal(4, over.GetProperty("left").GetInt32());
        var people = await placement.AddCandidatesAsync(year, Plans.Hubei, 1, Plans.InnerMongolia);
        await placement.SeatAsync(Plans.Hubei, people[0], Plans.InnerMongolia).ReadAsync();
        await AllotAsync(year, Wuhan, 0).RefusedAsync(HttpStatusCode.UnprocessableEntity, "university-allotment.below-used");
        Assert.Equal(2, (await AllotAsync(year, Wuhan, 14).ReadAsync()).GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task Only_the_provinces_own_universities_of_a_published_year()
    {
        var year = await placement.PublishSmallAsync();
        await AllotAsync(year, "10001", 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "university-allotment.not-of-province");
        await AllotAsync(year, Wuhan, -1).RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        await AllotAsync(1999, Wuhan, 1).RefusedAsync(HttpStatusCode.UnprocessableEntity, "programme-year.not-published");
        await PutAsync(placement.As(Officers.Province(Plans.Hubei, Reviewer)), year, Plans.Hubei, Wuhan, 1).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
        await PutAsync(placement.ProvinceMaintainer(Plans.Beijing), year, Plans.Hubei, Wuhan, 1).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await PutAsync(placement.ProvinceMaintainer("310000"), year, "310000", "10246", 1).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task Two_officers_who_allot_at_once_never_allot_too_much()
    {
        var year = await placement.PublishSmallAsync();
        var answers = await Task.WhenAll(new[] { Wuhan, Huazhong, "10488", "10489" }.Select(university => AllotAsync(year, university, 8)));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
    }

    private Task<HttpResponseMessage> AllotAsync(int year, string university, int quota) => PutAsync(placement.ProvinceMaintainer(Plans.Hubei), year, Plans.Hubei, university, quota);

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, int year, string province, string university, int quota) =>
        client.PutAsJsonAsync($"{Base}/university-allotments/{year}/{province}/{university}", new { quota });

    private static Task<JsonElement> ListAsync(HttpClient client, int year) => client.GetAsync($"{Base}/university-allotments?year={year}").ReadAsync();
}
