using XibuPlan.Recruitment.Applications;
using Xunit;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>A1: first and last day are inside; a returned form has until the review's last day.</summary>
public sealed class SubmissionWindowTests
{
    [Theory]
    [InlineData("2020-04-14", false, false)]
    [InlineData("2020-04-15", true, true)]
    [InlineData("2020-06-10", true, true)]
    [InlineData("2020-06-11", false, true)]
    [InlineData("2020-06-15", false, true)]
    [InlineData("2020-06-16", false, false)]
    public void Days(string day, bool first, bool again)
    {
        Assert.Equal(first, IsOpen(Applicants.Draft(), day));
        var returned = Applicants.Unreviewed();
        returned.Return("专业与纸质表不符", Applicants.Reviewer, Applicants.Now);
        Assert.Equal(again, IsOpen(returned, day));
    }

    [Fact]
    public void Choices_are_counted_again_by_the_policy_of_the_day() => Assert.Equal("application.choices-wrong",
        Applicants.Draft().Submit(Applicants.Policy with { ChoicesMin = 3 }, new(2020, 5, 1), Applicants.Student, Applicants.Now).Refusal?.Code);

    [Fact]
    public void Choices_are_service_provinces_of_the_year() => Assert.Equal("application.choices-wrong",
        Applicants.Draft().Submit(Applicants.Policy with { ServiceProvinces = ["650000"] }, new(2020, 5, 1), Applicants.Student, Applicants.Now).Refusal?.Code);

    private static bool IsOpen(Application application, string day)
    {
        var refusal = application.Submit(Applicants.Policy, DateOnly.Parse(day), Applicants.Student, Applicants.Now).Refusal;
        Assert.True(refusal is null || refusal.Code == "application.window-closed");
        return refusal is null;
    }
}
