using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// A7: three days of public notice at the university, three at the province. One objection is dismissed, one upheld: that applicant is
/// out and a reserve takes the seat. Then the agreement, and the confirmation notice that admits.
/// </summary>
internal sealed class AnnounceAndAdmit : Stage
{
    public override string Title => "Public notices, objections, agreement, confirmation";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(6);
        var notices = new PublicNotices(year);
        await notices.PublishAtUniversitiesAsync(cancel);
        await DismissOneAsync(year, notices, cancel);
        progress.Advance();

        await year.MoveToAsync(2020, 6, 30, cancel);
        await notices.ConcludeAsync(cancel);
        await notices.PublishAtProvincesAsync(cancel);
        progress.Advance();

        await UpholdOneAsync(year, notices, cancel);
        await notices.PublishAtUniversitiesAsync(cancel);
        progress.Advance();

        await year.MoveToAsync(2020, 7, 4, cancel);
        await notices.ConcludeAsync(cancel);
        await notices.PublishAtProvincesAsync(cancel);
        progress.Advance();

        await year.MoveToAsync(2020, 7, 8, cancel);
        await notices.ConcludeAsync(cancel);
        var placed = year.Students.Where(s => s.SeatIn is not null).ToList();
        await TogetherAsync(year, placed, (student, token) => student.Session.PostAsync("/api/recruitment/applications/mine/agreement", null, token), cancel);
        progress.Advance();

        await ConfirmAsync(year, placed, cancel);
        progress.Advance();
    }

    /// <summary>Somebody objects to an applicant on a university's notice, without ground.</summary>
    private static async Task DismissOneAsync(Year year, PublicNotices notices, CancellationToken cancel)
    {
        var notice = notices.Running[0];
        var (accused, accuser) = Pair(year, s => s.UniversityCode == notice.Office.Code);
        year.Checks.Refused("conclusion of a public notice before its days are over", await notices.TryConcludeAsync(notice, cancel), 409, "public-notice.still-running");
        var objection = await notices.ObjectAsync(notice, accused, accuser, "志愿服务经历不实。", cancel);
        await notices.ResolveAsync(notice, objection, isUpheld: false, "经核查，志愿服务记录属实。", cancel);
    }

    /// <summary>Somebody objects at the province, and is right: out, the seat is free, the next reserve takes it.</summary>
    private static async Task UpholdOneAsync(Year year, PublicNotices notices, CancellationToken cancel)
    {
        var notice = notices.Running.OrderByDescending(n => year.Plan.Seats(n.Office.Code)).First();
        var (accused, accuser) = Pair(year, s => s.Recruiting == notice.Office.Code);
        var objection = await notices.ObjectAsync(notice, accused, accuser, "学历证书与报名信息不符。", cancel);
        await notices.ResolveAsync(notice, objection, isUpheld: true, "经学信网核验，学历不符，异议成立。", cancel);
        accused.SeatIn = null;
        await ReplaceAsync(year, notice.Office.Code, cancel);
    }

    private static async Task ReplaceAsync(Year year, string province, CancellationToken cancel)
    {
        await Eventually.ReadsAsync($"a reserve of {province} in the freed seat", () => new SeatsByHand(year, province).FillAsync(cancel), filled => filled > 0, cancel);
        await PlacedApplicants.WaitAsync(year, province, cancel);
    }

    private static (Student Accused, Student Accuser) Pair(Year year, Func<Student, bool> isListed) =>
        (year.Students.First(s => isListed(s) && s.SeatIn is not null), year.Students.First(s => isListed(s) && s.SeatIn is null));

    private static async Task ConfirmAsync(Year year, IReadOnlyList<Student> placed, CancellationToken cancel) =>
        await TogetherAsync(year, placed.GroupBy(s => s.Recruiting), async (students, token) =>
        {
            var reviewer = year.Offices.Provinces[students.Key].Reviewer;
            var signed = await reviewer.AllAsync<SignedView>($"/api/recruitment/applications?year={Year.Number}&recruiting={students.Key}&state=agreement-signed", token);
            var wanted = students.Select(s => s.ApplicationId).ToHashSet();
            foreach (var batch in signed.Where(a => wanted.Remove(a.Id)).Chunk(100))
            {
                var items = batch.Select(a => new { id = a.Id, revision = a.Revision });
                var answer = await reviewer.PostAsync<BulkAnswer>("/api/recruitment/confirmation-notices", new { items }, token);
                foreach (var failed in answer.Items.Where(i => i.Code is not null))
                    year.Checks.Holds($"confirmation notice of {failed.Id}", false, failed.Code!);
            }

            foreach (var missing in wanted) year.Checks.Holds($"confirmation notice of {missing}", false, "not signed");
        }, cancel);

    private sealed record SignedView(Guid Id, long Revision);

    private sealed record BulkAnswer(IReadOnlyList<BulkItem> Items);

    private sealed record BulkItem(Guid Id, string? Code);
}
