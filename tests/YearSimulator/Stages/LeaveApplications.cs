using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: it is 20 April, with applications of the next year at the student's and the university's desk. One student has a
/// draft; forms wait for the university's review, for scores and examination. Who comes further is taken on by
/// <see cref="LeaveAdmissions"/>.
/// </summary>
internal sealed class LeaveApplications : Stage
{
    private const string Applications = "/api/recruitment/applications";

    // How far the newcomers of the largest recruiting province have come, and those of the second.
    private static readonly Step[] AtTheFirst =
        [Step.Draft, Step.Submitted, Step.Submitted, Step.Submitted, Step.Reviewed, Step.Reviewed, Step.Announced, Step.Placed, Step.Cleared, Step.Cleared, Step.Cleared];

    private static readonly Step[] AtTheSecond = [Step.Signed, Step.Signed, Step.AnnouncedByProvince, Step.Passed, Step.Cleared, Step.Cleared];

    /// <summary>Where a newcomer's application stands when the demo begins.</summary>
    internal enum Step
    {
        /// <summary>Filled in, not submitted.</summary>
        Draft,

        /// <summary>Waits for the university's review.</summary>
        Submitted,

        /// <summary>Waits for score and examination.</summary>
        Reviewed,

        /// <summary>Has no seat yet.</summary>
        Cleared,

        /// <summary>Has a seat, waits for the university's public notice.</summary>
        Placed,

        /// <summary>The university's public notice is to be concluded.</summary>
        Announced,

        /// <summary>Waits for the province's public notice.</summary>
        Passed,

        /// <summary>The province's public notice is to be concluded.</summary>
        AnnouncedByProvince,

        /// <summary>Waits for the confirmation notice.</summary>
        Signed,
    }

    private static IEnumerable<Step> All => [.. AtTheFirst, .. AtTheSecond];

    public override string Title => "Next year's applications at every step";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        var early = year.Newcomers.Zip(All).Where(n => n.Second <= Step.Reviewed).ToList();
        progress.Expect(early.Count);
        await year.MoveToAsync(OpenTheNextYear.Number, 4, 20, cancel);
        await TogetherAsync(year, early, async (newcomer, token) =>
        {
            await BringToAsync(year, newcomer.First, newcomer.Second, token);
            progress.Advance();
        }, cancel);
    }

    /// <summary>As many people as there are steps, of the universities that send most.</summary>
    public static IReadOnlyList<Student> Invent(Year year)
    {
        var recruiting = year.Plan.RecruitingProvinces.OrderByDescending(year.Plan.Seats).ThenBy(p => p, StringComparer.Ordinal).Take(2).ToList();
        return [.. Invent(year, recruiting[0], 0, AtTheFirst.Length), .. Invent(year, recruiting[1], AtTheFirst.Length, AtTheSecond.Length)];
    }

    /// <summary>The newcomers of a recruiting province who are to come as far as this.</summary>
    public static IReadOnlyList<Student> Who(Year year, string recruiting, Step step) =>
        [.. year.Newcomers.Zip(All).Where(n => n.First.Recruiting == recruiting && n.Second == step).Select(n => n.First)];

    /// <summary>An application as far as its person, the reviewer and the examiner bring it.</summary>
    public static async Task BringToAsync(Year year, Student student, Step step, CancellationToken cancel)
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

    /// <summary>Where a recruiting province's cleared applicants of the next year are read.</summary>
    public static string Candidates(string province) => $"/api/placement/candidates?year={OpenTheNextYear.Number}&recruiting={province}&state=cleared";

    // Each three want the same, so that a run has a seat for most and a reason for the others.
    private static IEnumerable<Student> Invent(Year year, string recruiting, int first, int count)
    {
        var university = StudentBody.Universities(year.Regions, year.Plan, recruiting)[0].Code;
        return Enumerable.Range(0, count).Select(i => StudentBody.Newcomer(year, recruiting, university, year.Students.Count + 1 + first + i, wishes: i / 3));
    }

    private sealed record Mine(Guid Id);
}
