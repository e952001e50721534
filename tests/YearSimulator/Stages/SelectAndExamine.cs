using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// REC-7, A4: universities enter the selection score and the medical result, for Tibet with the lung function. Who is not fit is out;
/// everybody else is cleared and becomes a candidate of Placement.
/// </summary>
internal sealed class SelectAndExamine : Stage
{
    private const string Applications = "/api/recruitment/applications";

    public override string Title => "Selection scores and medical results";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(2020, 6, 20, cancel);
        progress.Expect(year.Students.Count);
        await CheckLungsAsync(year, cancel);
        await TogetherAsync(year, year.Students.GroupBy(s => s.UniversityCode), async (students, token) =>
        {
            foreach (var student in students)
            {
                await ExamineAsync(year.Offices.Universities[student.UniversityCode].Maintainer, student, token);
                progress.Advance();
            }
        }, cancel);
        await WaitForCandidatesAsync(year, cancel);
    }

    private static async Task ExamineAsync(Session officer, Student student, CancellationToken cancel)
    {
        var form = $"{Applications}/{student.ApplicationId}";
        await officer.PostAsync($"{form}/selection-score", new { score = student.Score }, cancel);
        var wantsTibet = student.Choices.Contains(Regions.Tibet);
        var result = new { fit = student.Health != Health.Unfit, pulmonaryFunctionFit = wantsTibet ? student.Health == Health.Fit : (bool?)null };
        await officer.PostAsync($"{form}/medical-result", result, cancel);
        student.IsCleared = student.Health switch
        {
            Health.Unfit => false,
            Health.UnfitForTibet => student.Choices.Any(c => c != Regions.Tibet),
            _ => true,
        };
    }

    private static async Task CheckLungsAsync(Year year, CancellationToken cancel)
    {
        var student = year.Students.First(s => s.Choices.Contains(Regions.Tibet));
        var form = $"{Applications}/{student.ApplicationId}";
        var officer = year.Offices.Universities[student.UniversityCode].Maintainer;
        year.Checks.Refused("a medical result without the lungs of somebody who wants to go to Tibet",
            await officer.TryAsync(HttpMethod.Post, $"{form}/medical-result", new { fit = true }, cancel), 422, "application.lung-result-required");
    }

    private static async Task WaitForCandidatesAsync(Year year, CancellationToken cancel)
    {
        await TogetherAsync(year, year.Plan.RecruitingProvinces, async (province, token) =>
        {
            var cleared = year.Students.Count(s => s.Recruiting == province && s.IsCleared);
            var officer = year.Offices.Provinces[province].Reviewer;
            await Eventually.ReadsAsync($"{cleared} candidates of {province}",
                async () => (await officer.AllAsync<CandidateView>($"/api/placement/candidates?year={Year.Number}&recruiting={province}&state=cleared", token)).Count,
                seen => seen == cleared, token);
        }, cancel);
        year.Checks.Holds("every cleared applicant is a candidate of Placement, and nobody else", true, $"{year.Students.Count(s => s.IsCleared)} of {year.Students.Count}");
    }

    private sealed record CandidateView(Guid ApplicationId);
}
