using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;
using XibuPlan.YearSimulator.People;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// T1, T2: the counties check name, card and category of their volunteers and confirm them on duty; one takes a confirmation back that
/// was a mistake and gives it again. A county cannot touch another county's volunteer.
/// </summary>
internal sealed class ConfirmOnDuty : Stage
{
    private const string Terms = "/api/service-management/terms";

    public override string Title => "Counties confirm their volunteers on duty";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        await year.MoveToAsync(2020, 8, 12, cancel);
        var counties = year.Offices.Counties.Values.Where(c => year.Volunteers.Any(v => v.County == c.Code && v.Serves)).ToList();
        progress.Expect(counties.Count);
        var one = year.Volunteers.First(v => v.Serves);
        var stranger = year.Offices.Counties.Values.First(c => c.Code != one.County).Maintainer;
        year.Checks.Refused("another county confirms the volunteer",
            await stranger.TryAsync(HttpMethod.Post, $"{Terms}/{one.TermId}/confirm-on-duty", new { category = "rural-education" }, cancel), 404, "request.not-found");
        await TogetherAsync(year, counties, async (county, token) =>
        {
            await ConfirmAsync(year, county, token);
            progress.Advance();
        }, cancel);
        await TakeBackAndRedoAsync(year, one, cancel);
    }

    private static async Task ConfirmAsync(Year year, Office county, CancellationToken cancel)
    {
        var posts = (await county.Maintainer.AllAsync<PostView>($"/api/service-management/posts?county={county.Code}", cancel)).ToDictionary(p => p.Id, p => p.Category);
        var waiting = await county.Maintainer.AllAsync<TermRow>($"{Terms}?county={county.Code}&state=unreviewed", cancel);
        foreach (var batch in waiting.Chunk(100))
        {
            var items = batch.Select(t => new { id = t.Id, revision = t.Revision, category = posts[t.PostId!.Value] });
            await ArriveAndRegister.BulkAsync(county.Maintainer, year.Checks, $"{Terms}/confirmations", new { items }, cancel);
        }
    }

    private static async Task TakeBackAndRedoAsync(Year year, Student volunteer, CancellationToken cancel)
    {
        var county = year.Offices.Counties[volunteer.County!].Maintainer;
        var term = await county.GetAsync<TermRow>($"{Terms}/{volunteer.TermId}", cancel);
        year.Checks.Refused("a confirmation taken back without a reason",
            await county.TryAsync(HttpMethod.Post, $"{Terms}/{volunteer.TermId}/take-back", new { }, cancel), 422, "volunteer-term.reason-required");
        await county.PostAsync($"{Terms}/{volunteer.TermId}/take-back", new { reason = "专项填写有误，重新核对。", effectiveOn = "2020-07-24" }, cancel);
        (await county.ReviewAsync($"{Terms}/{volunteer.TermId}", $"{Terms}/{volunteer.TermId}/confirm-on-duty", new { category = term.Category }, cancel)).Good();
    }

    private sealed record TermRow(Guid Id, long Revision, Guid? PostId, string? Category);

    private sealed record PostView(Guid Id, string Category);
}
