using XibuPlan.YearSimulator.People;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>T5, SVC-9: volunteers say why they want to leave; their county records reason, day and destination. Not reversible.</summary>
internal sealed class Departures(Year year, DateOnly month)
{
    private const string Terms = "/api/service-management/terms";
    private static readonly string[] Destinations = ["升学", "机关事业单位", "企业", "自主创业"];

    /// <summary>Some leave with the first day of the month, before it is closed: one in two hundred, at least two.</summary>
    public async Task SomeLeaveAsync(CancellationToken cancel)
    {
        var leavers = year.Serving.Where((_, i) => i % Math.Max(1, Math.Min(200, year.Serving.Count / 2)) == 0).ToList();
        await Parallel.ForEachAsync(leavers, new ParallelOptions { MaxDegreeOfParallelism = year.Options.Parallel, CancellationToken = cancel },
            async (leaver, token) => await LeaveAsync(leaver, token));
        year.Leavers.AddRange(leavers);
    }

    /// <summary>
    /// Only after certification the county learns that somebody had left with the month's first day. The preview says what the
    /// record will revert; recording it reverts the county's month and makes the province's stale (C3, D-8).
    /// </summary>
    public async Task<Student> OneLeftEarlierAsync(CancellationToken cancel)
    {
        var late = year.Serving[year.Serving.Count / 2];
        var county = year.Offices.Counties[late.County!];
        var preview = await county.Maintainer.PostAsync<TermView>($"{Terms}/{late.TermId}/departure?preview=true", Departure(late), cancel);
        year.Checks.Holds("the preview of a late departure names the months that it will revert", preview.Reverts is { Count: >= 2 },
            string.Join("; ", preview.Reverts?.Select(r => $"{r.RegionName} {r.Month}: {r.From} → {r.To}") ?? []));
        await LeaveAsync(late, cancel);
        year.Leavers.Add(late);
        var list = await county.Maintainer.GetAsync<MonthView>($"/api/service-management/county-months/{county.Code}/{month:yyyy-MM}", cancel);
        year.Checks.Holds("a change after approval puts the county's month back to 未审核 and says which", list is { State: "unreviewed", RevertedBecause.Count: > 0 },
            $"{list.State}: {string.Join("; ", list.RevertedBecause)}");
        var again = await county.Maintainer.ReviewAsync($"{Terms}/{late.TermId}", $"{Terms}/{late.TermId}/confirm-on-duty", new { category = "rural-education" }, cancel);
        year.Checks.Refused("a leaver is put back on duty", again, 409, "volunteer-term.leaving-is-final");
        return late;
    }

    private async Task LeaveAsync(Student leaver, CancellationToken cancel)
    {
        await leaver.Session.PostAsync($"{Terms}/mine/leave-request", new { reason = "考取研究生，申请离岗。" }, cancel);
        await year.Offices.Counties[leaver.County!].Maintainer.PostAsync($"{Terms}/{leaver.TermId}/departure", Departure(leaver), cancel);
        leaver.HasLeft = true;
    }

    private object Departure(Student leaver) =>
        new { reason = "本人申请，经县项目办同意。", leftOn = month.ToString("yyyy-MM-dd"), destination = Destinations[leaver.Number % Destinations.Length] };

    private sealed record TermView(IReadOnlyList<Reverted>? Reverts);

    private sealed record Reverted(string RegionName, string Month, string From, string To);

    private sealed record MonthView(string State, IReadOnlyList<string> RevertedBecause);
}
