using System.Globalization;
using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Stages;

namespace XibuPlan.YearSimulator.Reconciliation;

/// <summary>
/// A month's headcount and money, each read where a different office or service keeps it: they must be one number.
/// </summary>
internal static class MonthBalance
{
    /// <summary>The rows of a month as it stands now.</summary>
    public static async Task<IReadOnlyList<BalanceRow>> OfAsync(Year year, DateOnly month, IReadOnlyDictionary<string, int> versions, Received received, CancellationToken cancel)
    {
        var parts = new List<Part>();
        var gate = new Lock();
        await Parallel.ForEachAsync(versions, new ParallelOptions { MaxDegreeOfParallelism = year.Options.Parallel, CancellationToken = cancel }, async (version, token) =>
        {
            var part = await ReadAsync(year, month, version.Key, version.Value, token);
            lock (gate) parts.Add(part);
        });
        var of = $"{month:yyyy-MM} v{versions.Values.Max()}";
        return
        [
            BalanceRow.Same(of, "Σ counties = Σ provinces = certified = entitlements = finance",
                ("simulated", year.Serving.Count), ("counties", parts.Sum(p => p.Counties)), ("provinces", parts.Sum(p => p.Province)), ("certified", parts.Sum(p => p.Certified)),
                ("entitlements", parts.Sum(p => p.Entitled)), ("finance", received.Headcount), ("finance CSV", received.CsvHeadcount)),
            BalanceRow.Same(of, "Σ entitlements = finance, in yuan", ("entitlements", parts.Sum(p => p.Amount)), ("finance", received.Amount), ("finance CSV", received.CsvAmount)),
            BalanceRow.Same(of, "nobody is entitled twice", ("entitlements", parts.Sum(p => p.Persons.Count)), ("persons", parts.SelectMany(p => p.Persons).Distinct().Count())),
        ];
    }

    private static async Task<Part> ReadAsync(Year year, DateOnly month, string province, int version, CancellationToken cancel)
    {
        const string Root = "/api/service-management";
        var officer = year.Offices.Provinces[province].Reviewer;
        var counties = await officer.AllAsync<Headcount>($"{Root}/county-months?month={month:yyyy-MM}&province={province}", cancel);
        var own = await officer.GetAsync<Headcount>($"{Root}/province-months/{province}/{month:yyyy-MM}", cancel);
        var snapshot = await officer.GetAsync<Snapshot>($"{Root}/province-months/{province}/{month:yyyy-MM}/snapshots/{version}", cancel);
        var lines = await officer.AllAsync<Entitlement>($"/api/subsidy/entitlements?month={month:yyyy-MM}&province={province}", cancel);
        var counted = lines.Where(l => l.Counted).ToList();
        return new Part(counties.Sum(c => c.Number), own.Number, snapshot.Lines.Count(l => l.Counted), counted.Count,
            lines.Sum(l => decimal.Parse(l.Amount, CultureInfo.InvariantCulture)), [.. counted.Select(l => l.PersonId)]);
    }

    private sealed record Part(int Counties, int Province, int Certified, int Entitled, decimal Amount, IReadOnlyList<Guid> Persons);

    private sealed record Headcount([property: System.Text.Json.Serialization.JsonPropertyName("headcount")] int Number);

    private sealed record Snapshot(IReadOnlyList<SnapshotLine> Lines);

    private sealed record SnapshotLine(bool Counted);

    private sealed record Entitlement(Guid PersonId, bool Counted, string Amount);
}
