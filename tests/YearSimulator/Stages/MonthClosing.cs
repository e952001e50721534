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
        foreach (var county in Counties)
        {
            await SubmitAsync(county, cancel);
            await ApproveAsync(county, cancel);
        }

        await HandUpAsync(cancel);
        await CertifyAsync(cancel);
    }

    /// <summary>The counties of the province that somebody serves in.</summary>
    public IEnumerable<Office> Counties => year.Offices.CountiesOf(province).Where(c => year.Volunteers.Any(v => v.County == c.Code));

    /// <summary>C1: a county hands its month to the province, unless it has.</summary>
    public async Task SubmitAsync(Office county, CancellationToken cancel)
    {
        if (await StateAsync(county, cancel) is "not-submitted" or "returned") await county.Maintainer.PostAsync($"{ListOf(county)}/submit", null, cancel);
    }

    /// <summary>C2: the province approves a county's month, unless it has.</summary>
    public async Task ApproveAsync(Office county, CancellationToken cancel)
    {
        if (await StateAsync(county, cancel) != "approved")
            (await _office.Reviewer.ReviewAsync(ListOf(county), $"{ListOf(county)}/approve", new { remark = "人数核对无误" }, cancel)).Good();
    }

    /// <summary>C4: the province hands its month to the nation.</summary>
    public Task HandUpAsync(CancellationToken cancel) => _office.Maintainer.PostAsync($"{Path}/submit", null, cancel);

    /// <summary>The nation certifies it.</summary>
    public async Task CertifyAsync(CancellationToken cancel) => (await year.Offices.National.Reviewer.ReviewAsync(Path, $"{Path}/certify", null, cancel)).Good();

    /// <summary>A certified version is never rewritten: version 1 still has the text of its hash.</summary>
    public async Task CheckFirstVersionStandsAsync(CancellationToken cancel)
    {
        var first = await _office.Reviewer.GetAsync<SnapshotView>($"{Path}/snapshots/1", cancel);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Canonical)));
        year.Checks.Holds("version 1 of the superseded month stands as it was certified", hash == first.Sha256, hash == first.Sha256 ? "hash equal" : "hash differs");
        var second = await _office.Reviewer.GetAsync<SnapshotView>($"{Path}/snapshots/2", cancel);
        year.Checks.Holds("version 2 has one volunteer fewer", second.Headcount == first.Headcount - 1, $"{first.Headcount} → {second.Headcount}");
    }

    private async Task<string> StateAsync(Office county, CancellationToken cancel) => (await county.Maintainer.GetAsync<MonthView>(ListOf(county), cancel)).State;

    private string ListOf(Office county) => $"{Root}/county-months/{county.Code}/{month:yyyy-MM}";

    private sealed record MonthView(string State);

    private sealed record SnapshotView(int Headcount, string Sha256, string Canonical);
}
