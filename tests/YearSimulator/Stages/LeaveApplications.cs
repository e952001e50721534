using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: applications of the next year at every step. One student has a draft; forms wait for the university's review, for scores
/// and examination, and for a placement run of the largest recruiting province; the second largest has run, and its reviewer has to confirm.
/// </summary>
internal sealed class LeaveApplications : Stage
{
    private const string Applications = "/api/recruitment/applications";

    // How far the newcomers of the largest recruiting province have come, and those of the second.
    private static readonly Step[] AtTheFirst =
        [Step.Draft, Step.Submitted, Step.Submitted, Step.Submitted, Step.Reviewed, Step.Reviewed, Step.Cleared, Step.Cleared, Step.Cleared];

    private static readonly Step[] AtTheSecond = [Step.Cleared, Step.Cleared];

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
        progress.Expect(AtTheFirst.Length + AtTheSecond.Length + 1);
        await TogetherAsync(year, year.Newcomers.Zip([.. AtTheFirst, .. AtTheSecond]), async (newcomer, token) =>
        {
            await BringToAsync(year, newcomer.First, newcomer.Second, token);
            progress.Advance();
        }, cancel);
        await ProposeSeatsAsync(year, year.Newcomers[^1].Recruiting, AtTheSecond.Length, cancel);
        progress.Advance();
    }

    /// <summary>As many people as there are steps, of the universities that send most.</summary>
    public static IReadOnlyList<Student> Invent(Year year)
    {
        var recruiting = year.Plan.RecruitingProvinces.OrderByDescending(year.Plan.Seats).ThenBy(p => p, StringComparer.Ordinal).Take(2).ToList();
        return [.. Invent(year, recruiting[0], 0, AtTheFirst.Length), .. Invent(year, recruiting[1], AtTheFirst.Length, AtTheSecond.Length)];
    }

    private static IEnumerable<Student> Invent(Year year, string recruiting, int first, int count)
    {
        var university = StudentBody.Universities(year.Regions, year.Plan, recruiting)[0].Code;
        return Enumerable.Range(year.Students.Count + 1 + first, count).Select(number => StudentBody.Newcomer(year, recruiting, university, number));
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

    /// <summary>A recruiting province's maintainer lets a run propose seats, and leaves it to the reviewer.</summary>
    private static async Task ProposeSeatsAsync(Year year, string province, int candidates, CancellationToken cancel)
    {
        var officer = year.Offices.Provinces[province].Maintainer;
        await Eventually.ReadsAsync($"{candidates} candidates of {province}",
            async () => (await officer.AllAsync<object>(Candidates(province), cancel)).Count, seen => seen == candidates, cancel);
        await officer.PostAsync("/api/placement/placement-runs", new { year = OpenTheNextYear.Number, provinceCode = province }, cancel);
    }

    /// <summary>Where a recruiting province's cleared applicants of the next year are read.</summary>
    public static string Candidates(string province) => $"/api/placement/candidates?year={OpenTheNextYear.Number}&recruiting={province}&state=cleared";

    private sealed record Mine(Guid Id);
}
