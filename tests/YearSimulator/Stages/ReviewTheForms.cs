using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// A2, A3: universities compare the forms with the signed paper and review them; one is returned with a reason. Students who edit a
/// reviewed form put it back to 未审核, and it is reviewed again.
/// </summary>
internal sealed class ReviewTheForms : Stage
{
    private const string Applications = "/api/recruitment/applications";
    private const int Batch = 100;

    public override string Title => "Universities review; an edit reverts the review";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(2020, 6, 12, cancel);
        var universities = year.Offices.Universities.Values.ToList();
        progress.Expect(universities.Count);
        await CheckAccessAsync(year, cancel);
        var returned = year.Students[0];
        await ReturnAsync(year, returned, cancel);
        await TogetherAsync(year, universities, async (university, token) =>
        {
            await ReviewAllAsync(year, university, token);
            var editors = year.Students.Where(s => s.UniversityCode == university.Code && s.EditsAfterReview).ToList();
            foreach (var student in editors) await EditAsync(year, student, token);
            if (editors.Count > 0) await ReviewAllAsync(year, university, token);
            progress.Advance();
        }, cancel);
    }

    /// <summary>Reviews everything that waits, in batches, each form in the version that was read.</summary>
    private static async Task ReviewAllAsync(Year year, Office university, CancellationToken cancel)
    {
        var waiting = await university.Reviewer.AllAsync<ApplicationView>($"{Applications}?year={Year.Number}&state=unreviewed", cancel);
        foreach (var batch in waiting.Chunk(Batch))
        {
            var items = batch.Select(a => new { id = a.Id, revision = a.Revision });
            var answer = await university.Reviewer.PostAsync<BulkAnswer>("/api/recruitment/application-reviews", new { items }, cancel);
            foreach (var failed in answer.Items.Where(i => i.Code is not null))
                year.Checks.Holds($"review of the form {failed.Id}", false, failed.Code!);
        }
    }

    private static async Task EditAsync(Year year, Student student, CancellationToken cancel)
    {
        await student.Session.PutAsync($"{Applications}/mine", Form.Of(student, student.IdNumber, majorOffset: 1), cancel);
        var mine = await student.Session.GetAsync<ApplicationView>($"{Applications}/mine", cancel);
        if (mine.State != "unreviewed") year.Checks.Holds($"an edit puts the form of student {student.Number} back to 未审核", false, mine.State);
    }

    /// <summary>The paper form is not there: refused. The form and the paper differ: returned with a reason, corrected, submitted again.</summary>
    private static async Task ReturnAsync(Year year, Student student, CancellationToken cancel)
    {
        var reviewer = year.Offices.Universities[student.UniversityCode].Reviewer;
        var form = $"{Applications}/{student.ApplicationId}";
        year.Checks.Refused("review without the signed paper form",
            await reviewer.ReviewAsync(form, $"{form}/review", new { paperFormReceived = false }, cancel), 422, "application.paper-form-missing");
        (await reviewer.ReviewAsync(form, $"{form}/return", new { reason = "专业名称与纸质报名登记表不一致，请核对。" }, cancel)).Good();
        await student.Session.PutAsync($"{Applications}/mine", Form.Of(student, student.IdNumber, majorOffset: 2), cancel);
        await student.Session.PostAsync($"{Applications}/mine/submit", null, cancel);
    }

    private static async Task CheckAccessAsync(Year year, CancellationToken cancel)
    {
        var student = year.Students[0];
        var form = $"{Applications}/{student.ApplicationId}";
        var own = year.Offices.Universities[student.UniversityCode];
        var other = year.Offices.Universities.Values.First(u => u.Code != student.UniversityCode);
        year.Checks.Refused("another university opens the form", await other.Reviewer.TryAsync(HttpMethod.Get, form, null, cancel), 404, "request.not-found");
        year.Checks.Refused("the university's maintainer reviews",
            await own.Maintainer.ReviewAsync(form, $"{form}/review", new { paperFormReceived = true }, cancel), 403, "access.not-your-office");
        var unseen = await own.Reviewer.TryAsync(HttpMethod.Post, $"{form}/review", new { paperFormReceived = true }, cancel);
        year.Checks.Refused("a review that does not say which version it saw", unseen, 428, "request.if-match-required");
    }

    private sealed record ApplicationView(Guid Id, string State, long Revision);

    private sealed record BulkAnswer(IReadOnlyList<BulkItem> Items);

    private sealed record BulkItem(Guid Id, string? Code);
}
