using System.Net;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

public sealed class ListTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    private const string Applications = "/api/recruitment/applications";

    [Fact]
    public async Task A_university_pages_through_its_own_by_state_and_choice()
    {
        var cleared = await Applicant.ClearedAsync(service, "10532", "430000");
        for (var i = 0; i < 4; i++) await Applicant.SubmittedAsync(service, "10532", "430000", form => form["choices"] = new[] { "540000" });
        await Applicant.SubmittedAsync(service, "10533", "430000");

        var ids = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await cleared.Maintainer.GetAsync($"{Applications}?limit=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}").ReadAsync();
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal((5, 5), (ids.Count, ids.Distinct().Count()));
        Assert.Equal(cleared.Id, Assert.Single(await IdsAsync(cleared.Maintainer, "state=cleared")));
        Assert.Equal(4, (await IdsAsync(cleared.Maintainer, "choice=540000")).Count);
        Assert.Equal(5, (await IdsAsync(cleared.Maintainer, "state=cleared,unreviewed&year=2020")).Count);
        Assert.Single(await IdsAsync(cleared.ProvinceReviewer, "university=10533"));
        var counts = await cleared.ProvinceReviewer.GetAsync($"{Applications}/counts").ReadAsync();
        Assert.Equal((6, 5, 4), (counts.GetProperty("total").GetInt32(), counts.GetProperty("byState").GetProperty("unreviewed").GetInt32(),
            counts.GetProperty("byFirstChoice").GetProperty("540000").GetInt32()));
    }

    [Theory]
    [InlineData("state=no-such-state")]
    [InlineData("state=1")]
    [InlineData("state=C-LEARED")]
    [InlineData("state=cleared,")]
    [InlineData("limit=0")]
    public async Task A_filter_that_cannot_be_read_is_refused_not_ignored(string query) =>
        await service.As(Officers.National()).GetAsync($"{Applications}?{query}").RefusedAsync(HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task A_line_says_what_the_caller_may_do()
    {
        var wang = await Applicant.SubmittedAsync(service, "10558", "440000");
        Assert.Equal(["review", "return"], await ActionsAsync(wang.Reviewer));
        Assert.Empty(await ActionsAsync(wang.Maintainer));
        Assert.Empty(await ActionsAsync(service.As(Officers.Province("440000")), "&university=10558"));
    }

    private static async Task<List<string?>> ActionsAsync(HttpClient client, string more = "") =>
        [.. (await client.GetAsync($"{Applications}?limit=200{more}").ReadAsync()).GetProperty("items")[0].GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString())];

    private static async Task<List<Guid>> IdsAsync(HttpClient client, string query) =>
        [.. (await client.GetAsync($"{Applications}?{query}").ReadAsync()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())];
}
