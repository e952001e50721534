using System.Net;
using System.Net.Http.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>Who reaches whose application: out of scope looks like absent, another kind of office is refused.</summary>
public sealed class ScopeTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Applications = "/api/recruitment/applications";

    public static TheoryData<string, int, int, int> Callers => new()
    {
        // who, reads, reviews, is shown the ID number
        { "own university", 200, 409, 200 },
        { "other university", 404, 404, 404 },
        { "recruiting province", 200, 403, 200 },
        { "service province", 200, 403, 403 },
        { "other province", 404, 403, 404 },
        { "national", 200, 403, 403 },
        { "prefecture", 403, 403, 403 },
        { "county", 403, 403, 403 },
        { "employer", 403, 403, 403 },
        { "student", 403, 403, 403 },
        { "finance", 403, 403, 403 },
        { "other service", 403, 403, 403 },
        { "nobody", 401, 401, 401 },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Caller_by_action(string who, int reads, int reviews, int reveals)
    {
        var wang = await Applicant.PlacedAsync(service);
        var client = service.As(Caller(who));
        Assert.Equal(reads, Status(await client.GetAsync($"{Applications}/{wang.Id}")));
        Assert.Equal(reviews, Status(await client.PostSeenAsync(wang.Path("review"), await wang.RevisionAsync(), new { paperFormReceived = true })));
        Assert.Equal(reveals, Status(await client.PostAsJsonAsync(wang.Path("numbers/reveal"), new { purpose = "核对报名材料" })));
        var lists = await client.GetAsync($"{Applications}?limit=200");
        Assert.Equal(reads == 404 ? 200 : reads, Status(lists));
        if (!lists.IsSuccessStatusCode) return;
        Assert.Equal(reads == 200, (await lists.Content.ReadAsStringAsync()).Contains(wang.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(reads == 200, (await client.GetAsync($"{Applications}/counts").ReadAsync()).GetProperty("total").GetInt32() > 0);
    }

    [Theory]
    [InlineData("selection-score", "{\"score\":50}")]
    [InlineData("medical-result", "{\"fit\":true}")]
    [InlineData("review", "{\"paperFormReceived\":true}")]
    [InlineData("return", "{\"reason\":\"不符\"}")]
    public async Task Another_university_does_not_find_it(string action, string body)
    {
        var wang = await Applicant.ReviewedAsync(service);
        var other = service.As(Officers.University("10487", "420000"));
        await other.PostAsync(wang.Path(action), new StringContent(body, System.Text.Encoding.UTF8, "application/json")).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }

    [Fact]
    public async Task Drafts_are_the_students_own()
    {
        var wang = await Applicant.DraftAsync(service);
        await wang.Maintainer.GetAsync($"{Applications}/{wang.Id}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await wang.ProvinceReviewer.GetAsync($"{Applications}/{wang.Id}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.National()).GetAsync($"{Applications}/{wang.Id}").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        var drafts = await service.As(Officers.National()).GetAsync($"{Applications}?state=draft").ReadAsync();
        Assert.Equal(0, drafts.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Students_have_their_own_only()
    {
        foreach (var path in new[] { "submit", "withdraw", "agreement" })
            await service.As(Officers.Student()).PostAsJsonAsync($"{Applications}/mine/{path}", new { reason = "无" }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.Student()).GetAsync($"{Applications}/mine/timeline").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await service.As(Officers.Province("420000")).GetAsync($"{Applications}/mine").RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");
    }

    private static Actor? Caller(string who) => who switch
    {
        "own university" => Officers.University(Applicant.University, Applicant.Province),
        "other university" => Officers.University("99998", "420000"),
        "recruiting province" => Officers.Province("420000"),
        "service province" => Officers.Province("650000"),
        "other province" => Officers.Province("430000"),
        "national" => Officers.National(),
        "prefecture" => Officers.Prefecture("420100"),
        "county" => Officers.County("420102"),
        "employer" => Officers.Employer("420000"),
        "student" => Officers.Student(),
        "finance" => Officers.Machine(AccessScopes.HeadcountsRead),
        "other service" => Officers.Machine(AccessScopes.Internal),
        _ => null,
    };

    private static int Status(HttpResponseMessage answer) => (int)answer.StatusCode;
}
