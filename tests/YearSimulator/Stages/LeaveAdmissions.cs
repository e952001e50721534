using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;
using static XibuPlan.YearSimulator.Stages.LeaveApplications;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// For the demo: the next year's first admissions from 20 April to 2 May; a notice of three days may be concluded on the fourth. The
/// second largest recruiting province is left with confirmation notices to issue, a public notice to conclude, another to publish, and
/// a run to confirm; the largest with applicants to place; its university with a public notice to conclude and another to publish.
/// </summary>
internal sealed class LeaveAdmissions : Stage
{
    private const string Applications = "/api/recruitment/applications";
    private const string Notices = "/api/recruitment/public-notices";
    private const string Runs = "/api/placement/placement-runs";

    public override string Title => "Next year's first admissions";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(4);
        var (first, second) = (year.Newcomers[0].Recruiting, year.Newcomers[^1].Recruiting);
        var (university, province) = (year.Offices.Universities[year.Newcomers[^1].UniversityCode], year.Offices.Provinces[second]);
        var signing = Who(year, second, Step.Signed);
        var atUniversity = await AnnounceAsync(year, signing, cancel);
        await AnnounceAsync(year, Who(year, first, Step.Announced), cancel);
        progress.Advance();

        await year.MoveToAsync(OpenTheNextYear.Number, 4, 24, cancel);
        await ConcludeAsync(university, atUniversity, cancel);
        var atProvince = await PublishAsync(province, "province", cancel);
        atUniversity = await AnnounceAsync(year, Who(year, second, Step.AnnouncedByProvince), cancel);
        progress.Advance();

        await year.MoveToAsync(OpenTheNextYear.Number, 4, 28, cancel);
        await ConcludeAsync(university, atUniversity, cancel);
        await ConcludeAsync(province, atProvince, cancel);
        foreach (var student in signing) await student.Session.PostAsync($"{Applications}/mine/agreement", null, cancel);
        await PublishAsync(province, "province", cancel);
        atUniversity = await AnnounceAsync(year, Who(year, second, Step.Passed), cancel);
        progress.Advance();

        await year.MoveToAsync(OpenTheNextYear.Number, 5, 2, cancel);
        await ConcludeAsync(university, atUniversity, cancel);
        await SeatAsync(year, Who(year, first, Step.Placed), cancel);
        await ClearAsync(year, [.. Who(year, first, Step.Cleared), .. Who(year, second, Step.Cleared)], cancel);
        await ProposeAsync(year, second, cancel);
        progress.Advance();
    }

    /// <summary>Applicants of one university get their seats and are put on its public notice, whose number this returns.</summary>
    private static async Task<Guid> AnnounceAsync(Year year, IReadOnlyList<Student> students, CancellationToken cancel)
    {
        await SeatAsync(year, students, cancel);
        return await PublishAsync(year.Offices.Universities[students[0].UniversityCode], "university", cancel);
    }

    private static async Task<Guid> PublishAsync(Office office, string level, CancellationToken cancel) =>
        (await office.Maintainer.PostAsync<View>(Notices, new { level, year = OpenTheNextYear.Number }, cancel)).Id;

    private static Task<Answer> ConcludeAsync(Office office, Guid notice, CancellationToken cancel) => office.Reviewer.PostAsync($"{Notices}/{notice}/conclude", null, cancel);

    /// <summary>A run for these applicants of one province is proposed and confirmed; returns when Recruitment knows their seats.</summary>
    private static async Task SeatAsync(Year year, IReadOnlyList<Student> students, CancellationToken cancel)
    {
        await ClearAsync(year, students, cancel);
        var reviewer = year.Offices.Provinces[students[0].Recruiting].Reviewer;
        var run = await ProposeAsync(year, students[0].Recruiting, cancel);
        (await reviewer.ReviewAsync($"{Runs}/{run}", $"{Runs}/{run}/confirm", null, cancel)).Good();
        foreach (var student in students)
        {
            await Eventually.ReadsAsync($"the seat of {student.Session.Email}",
                async () => (await reviewer.GetAsync<View>($"{Applications}/{student.ApplicationId}", cancel)).State, state => state == "placed", cancel);
        }
    }

    /// <summary>Applicants with everything that the university enters; returns when Placement knows them.</summary>
    private static async Task ClearAsync(Year year, IReadOnlyList<Student> students, CancellationToken cancel)
    {
        await TogetherAsync(year, students, (student, token) => BringToAsync(year, student, Step.Cleared, token), cancel);
        foreach (var province in students.GroupBy(s => s.Recruiting))
        {
            var officer = year.Offices.Provinces[province.Key].Maintainer;
            var wanted = province.Select(s => s.ApplicationId).ToHashSet();
            await Eventually.ReadsAsync($"{wanted.Count} candidates of {province.Key}",
                async () => (await officer.AllAsync<Candidate>(Candidates(province.Key), cancel)).Count(c => wanted.Contains(c.ApplicationId)),
                seen => seen == wanted.Count, cancel);
        }
    }

    private static async Task<Guid> ProposeAsync(Year year, string province, CancellationToken cancel) =>
        (await year.Offices.Provinces[province].Maintainer.PostAsync<View>(Runs, new { year = OpenTheNextYear.Number, provinceCode = province }, cancel)).Id;

    private sealed record View(Guid Id, string State);

    private sealed record Candidate(Guid ApplicationId);
}
