using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: applications of the next year at every step. One student has a draft; forms wait for the university's review, for scores
/// and examination, and for a placement run of the recruiting province; a county has declared a post that its province has not reviewed.
/// </summary>
internal sealed class LeaveApplications : Stage
{
    private const string Applications = "/api/recruitment/applications";

    // How far each of the newcomers has come.
    private static readonly Step[] Steps =
        [Step.Draft, Step.Submitted, Step.Submitted, Step.Submitted, Step.Reviewed, Step.Reviewed, Step.Cleared, Step.Cleared, Step.Cleared];

    private enum Step
    {
        Draft,
        Submitted,
        Reviewed,
        Cleared,
    }

    public override string Title => "Next year's applications at every step";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(Steps.Length + 1);
        var newcomers = year.Newcomers;
        foreach (var (student, step) in newcomers.Zip(Steps))
        {
            await BringToAsync(year, student, step, cancel);
            progress.Advance();
        }

        var county = year.Offices.CountiesOf(year.Plan.ServiceProvinces.MaxBy(year.Plan.NewRecruits)!)[0];
        await ApproveThePosts.DeclareAsync(county, OpenTheNextYear.Number, new PlannedPost("乡村小学教师", "rural-education", true, 2), cancel);
        progress.Advance();
    }

    /// <summary>As many people as there are steps, of the university that sends most.</summary>
    public static IReadOnlyList<Student> Invent(Year year)
    {
        var recruiting = year.Plan.RecruitingProvinces.MaxBy(year.Plan.Seats)!;
        var university = StudentBody.Universities(year.Regions, year.Plan, recruiting)[0].Code;
        return [.. Steps.Select((_, i) => StudentBody.Newcomer(year, recruiting, university, year.Students.Count + 1 + i))];
    }

    private static async Task BringToAsync(Year year, Student student, Step step, CancellationToken cancel)
    {
        await RegisterAndApply.RegisterAsync(year, student, cancel);
        await student.Session.PutAsync($"{Applications}/mine", Form.Of(student, student.IdNumber, graduates: OpenTheNextYear.Number), cancel);
        if (step == Step.Draft) return;
        student.ApplicationId = (await student.Session.PostAsync<Mine>($"{Applications}/mine/submit", null, cancel)).Id;
        if (step == Step.Submitted) return;
        var (university, form) = (year.Offices.Universities[student.UniversityCode], $"{Applications}/{student.ApplicationId}");
        (await university.Reviewer.ReviewAsync(form, $"{form}/review", new { paperFormReceived = true }, cancel)).Good();
        if (step == Step.Reviewed) return;
        await university.Maintainer.PostAsync($"{form}/selection-score", new { score = student.Score }, cancel);
        await university.Maintainer.PostAsync($"{form}/medical-result", new { fit = true, pulmonaryFunctionFit = true }, cancel);
    }

    private sealed record Mine(Guid Id);
}
