using System.Net.Http.Json;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Recruitment.FunctionalTests;

/// <summary>The next year's plan is published while this year's recruitment is under way: it takes nothing from it (docs/decisions/0020).</summary>
public sealed class EarlyPlanTests(RecruitmentFixture service) : IClassFixture<RecruitmentFixture>
{
    [Fact]
    public async Task Forms_work_and_templates_are_of_the_year_that_recruits_until_its_last_seat_may_be_given()
    {
        var wang = await Applicant.SubmittedAsync(service, "10001", "110000");
        var li = await Applicant.ReviewedAsync(service, "10001", "110000");
        await service.DeliverTwiceAsync(RecruitmentFixture.Published(1, PolicyOf2021(), 2021));

        Assert.Equal(wang.Id, (await wang.EditAsync("major", "历史学").ReadAsync()).GetProperty("id").GetGuid());
        Assert.Equal(2020, (await wang.ViewAsync()).GetProperty("year").GetInt32());
        Assert.Contains("application.review", await WorkAsync(wang.Reviewer), StringComparison.Ordinal);
        Assert.Contains(li.Id.ToString(), await li.Maintainer.GetStringAsync("/api/recruitment/medical-results/template?format=csv"), StringComparison.Ordinal);

        service.Clock.MoveTo(2020, 9, 10);
        Assert.Equal(2020, await YearOfNewFormAsync());
        service.Clock.MoveTo(2020, 9, 11);
        Assert.Equal(2021, await YearOfNewFormAsync());
        Assert.DoesNotContain("application.review", await WorkAsync(wang.Reviewer), StringComparison.Ordinal);
    }

    private async Task<int> YearOfNewFormAsync()
    {
        var draft = await service.As(Officers.Student()).PutAsJsonAsync("/api/recruitment/applications/mine/draft", new { major = "历史学" }).ReadAsync();
        return draft.GetProperty("year").GetInt32();
    }

    private static async Task<string> WorkAsync(HttpClient office) => (await office.GetAsync("/api/recruitment/work").ReadAsync()).GetRawText();

    private static Dictionary<string, string> PolicyOf2021() =>
        RecruitmentFixture.Policy2020.ToDictionary(p => p.Key, p => p.Value.Replace("2020-", "2021-", StringComparison.Ordinal));
}
