using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using XibuPlan.YearSimulator.Http;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>What finance received for a month and counted itself.</summary>
/// <param name="Version">Of the feed: one higher with every province that is certified.</param>
/// <param name="Headcount">Summed from the lines of the JSON.</param>
/// <param name="CsvHeadcount">Summed from the lines of the file.</param>
internal sealed record Received(int Version, int LineCount, int Headcount, decimal Amount, string Sha256, int CsvHeadcount, decimal CsvAmount);

/// <summary>
/// Finance with its own credentials (SUB-1, D-4): reads the month as JSON and as CSV, counts, sums and hashes itself, compares with the
/// control totals, and acknowledges. A wrong total is refused.
/// </summary>
internal sealed class FinanceDesk(Year year, DateOnly month)
{
    private string Path => $"/api/subsidy/headcounts/{month:yyyy-MM}";

    /// <summary>Waits until the month holds the given certified version of each province, and reads it.</summary>
    public async Task<Received> ReceiveAsync(IReadOnlyDictionary<string, int> versions, CancellationToken cancel)
    {
        var feed = await Eventually.ReadsAsync($"the certified versions of all provinces at finance, {month:yyyy-MM}", () => FeedAsync(cancel),
            seen => seen is not null && versions.All(v => seen.ProvinceVersions.Any(p => p.ProvinceCode == v.Key && p.Version == v.Value)), cancel);
        var file = (await year.Finance.GetAsync($"{Path}?version={feed!.ControlTotals.Version}", "text/csv", cancel)).Good().Body;
        var lines = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        var received = new Received(feed.ControlTotals.Version, feed.Lines.Count, feed.Lines.Sum(l => l.Headcount), feed.Lines.Sum(l => Yuan(l.Amount)),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file))),
            lines.Sum(l => int.Parse(l[6], CultureInfo.InvariantCulture)), lines.Sum(l => Yuan(l[7])));
        var offered = feed.ControlTotals;
        var agrees = received.LineCount == offered.LineCount && lines.Count == offered.LineCount && received.Headcount == offered.Headcount
            && received.CsvHeadcount == offered.Headcount && received.Amount == Yuan(offered.Amount) && received.CsvAmount == Yuan(offered.Amount)
            && received.Sha256 == offered.Sha256;
        year.Checks.Holds($"finance's own count, sum and hash of {month:yyyy-MM} are the control totals", agrees,
            $"version {received.Version}: {received.LineCount} lines, {received.Headcount} people, {received.Amount} yuan");
        return received;
    }

    /// <summary>Sends the totals back; with a check, first one that is wrong.</summary>
    public async Task AcknowledgeAsync(Received received, bool isChecked, CancellationToken cancel)
    {
        if (isChecked)
        {
            var wrong = await TryAcknowledgeAsync(received with { Headcount = received.Headcount + 1 }, cancel);
            year.Checks.Refused("finance acknowledges a total that it was not offered", wrong, 422, "headcount.acknowledgement-mismatch");
            var stranger = await year.Offices.Provinces.Values.First().Reviewer.TryAsync(HttpMethod.Post, $"{Path}/acknowledgements", Totals(received), cancel);
            year.Checks.Refused("a province acknowledges in finance's place", stranger, 403, "access.not-your-office");
        }

        (await TryAcknowledgeAsync(received, cancel)).Good();
    }

    /// <summary>Sends totals back that may be refused.</summary>
    public Task<Answer> TryAcknowledgeAsync(Received received, CancellationToken cancel) => year.Finance.PostAsync($"{Path}/acknowledgements", Totals(received), cancel);

    private static object Totals(Received received) => new
    {
        version = received.Version,
        lineCount = received.LineCount,
        headcount = received.Headcount,
        amount = received.Amount.ToString("0.00", CultureInfo.InvariantCulture),
        sha256 = received.Sha256,
    };

    private async Task<FeedView?> FeedAsync(CancellationToken cancel)
    {
        var answer = await year.Finance.GetAsync(Path, "application/json", cancel);
        return answer.Status == 404 ? null : answer.As<FeedView>();
    }

    private static decimal Yuan(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record FeedView(ControlTotals ControlTotals, IReadOnlyList<ProvinceVersion> ProvinceVersions, IReadOnlyList<Line> Lines);

    private sealed record ControlTotals(int Version, int LineCount, int Headcount, string Amount, string Sha256);

    private sealed record ProvinceVersion(string ProvinceCode, int Version);

    private sealed record Line(int Headcount, string Amount);
}
