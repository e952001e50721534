using System.Security.Cryptography;
using System.Text;
using XibuPlan.YearSimulator.Programme;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>One service province's month: its counties submit, its reviewer approves, it hands up, the nation certifies.</summary>
internal sealed class MonthClosing(Year year, string province, DateOnly month)
{
    private const string Root = "/api/service-management";
    private readonly Office _office = year.Offices.Provinces[province];

    private string Path => $"{Root}/province-months/{province}/{month:yyyy-MM}";

    /// <summary>Brings the month from wherever it stands to certified.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        foreach (var county in year.Offices.CountiesOf(province).Where(c => year.Volunteers.Any(v => v.County == c.Code)))
            await CloseAsync(county, cancel);
        await _office.Maintainer.PostAsync($"{Path}/submit", null, cancel);
        (await year.Offices.National.Reviewer.ReviewAsync(Path, $"{Path}/certify", null, cancel)).Good();
    }

    /// <summary>A certified version is never rewritten: version 1 still has the text of its hash.</summary>
    public async Task CheckFirstVersionStandsAsync(CancellationToken cancel)
    {
        var first = await _office.Reviewer.GetAsync<SnapshotView>($"{Path}/snapshots/1", cancel);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Canonical)));
        year.Checks.Holds("version 1 of the superseded month stands as it was certified", hash == first.Sha256, hash == first.Sha256 ? "hash equal" : "hash differs");
        var second = await _office.Reviewer.GetAsync<SnapshotView>($"{Path}/snapshots/2", cancel);
        year.Checks.Holds("version 2 has one volunteer fewer", second.Headcount == first.Headcount - 1, $"{first.Headcount} → {second.Headcount}");
    }

    private async Task CloseAsync(Office county, CancellationToken cancel)
    {
        var list = $"{Root}/county-months/{county.Code}/{month:yyyy-MM}";
        var state = (await county.Maintainer.GetAsync<MonthView>(list, cancel)).State;
        if (state is "not-submitted" or "returned") await county.Maintainer.PostAsync($"{list}/submit", null, cancel);
        if (state != "approved") (await _office.Reviewer.ReviewAsync(list, $"{list}/approve", new { remark = "人数核对无误" }, cancel)).Good();
    }

    private sealed record MonthView(string State);

    private sealed record SnapshotView(int Headcount, string Sha256, string Canonical);
}
