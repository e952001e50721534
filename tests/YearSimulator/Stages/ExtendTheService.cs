using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>SVC-5, T3: with the first day of the window, in the next spring, a volunteer asks for another year and the county agrees; another is refused with a reason.</summary>
internal sealed class ExtendTheService : Stage
{
    private const string Terms = "/api/service-management/terms";

    public override string Title => "Extension of the service";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(3);
        var (one, two) = (year.Serving[0], year.Serving[^1]);
        year.Checks.Refused("a request for extension outside its window",
            await one.Session.TryAsync(HttpMethod.Post, $"{Terms}/mine/extension-request", null, cancel), 422, "volunteer-term.extension-window-closed");
        progress.Advance();

        await year.MoveToAsync(Year.Number + 1, 3, 1, cancel);
        var county = year.Offices.Counties[one.County!].Maintainer;
        year.Checks.Refused("an extension that the volunteer did not ask for",
            await county.TryAsync(HttpMethod.Post, $"{Terms}/{one.TermId}/extension", new { agree = true }, cancel), 422, "volunteer-term.extension-not-requested");
        await one.Session.PostAsync($"{Terms}/mine/extension-request", null, cancel);
        var extended = await county.PostAsync<TermView>($"{Terms}/{one.TermId}/extension", new { agree = true }, cancel);
        year.Checks.Holds("an agreed extension is 在岗并延期", extended.State == "on-duty-extended", extended.State);
        progress.Advance();

        await two.Session.PostAsync($"{Terms}/mine/extension-request", null, cancel);
        var refused = await year.Offices.Counties[two.County!].Maintainer.PostAsync<TermView>(
            $"{Terms}/{two.TermId}/extension", new { agree = false, reason = "岗位下一年度不再设置。" }, cancel);
        year.Checks.Holds("a refused extension stays 在岗", refused.State == "on-duty", refused.State);
        progress.Advance();
    }

    private sealed record TermView(string State);
}
