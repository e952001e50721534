using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Subsidy.Contracts.V1;
using XibuPlan.Subsidy.Snapshots;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>
/// Handbook: the nation certifies two provinces, finance reads and acknowledges, a departure supersedes one province, finance reads
/// the difference and acknowledges again.
/// </summary>
public sealed class CertifiedMonthStory(SubsidyService service) : IClassFixture<SubsidyService>
{
    private const string Path = "/api/subsidy/headcounts/2020-09";
    private static readonly CertifiedLine Leaver = Snapshots.Line("520102");
    private static readonly CertifiedLine OnHold = Snapshots.Line("520102", payHold: true);

    [Fact]
    public async Task From_certification_to_the_acknowledged_difference()
    {
        await service.PublishPolicyAsync();
        var guizhou = Snapshots.First("520000", "2020-09", Leaver, OnHold, Snapshots.Line("520103"), Snapshots.Line("520103", counted: false));
        await service.CertifyAsync(guizhou);
        await service.CertifyAsync(Snapshots.First("540000", "2020-09", Snapshots.Line("540102")));

        // The third month of a year from July: 2,500.00 in the west, 3,333.33 in Tibet (40,000·3/12 − 40,000·2/12 = 10,000.00 − 6,666.67).
        var first = await ReadAsync();
        AssertTotals(first, version: 2, lines: 3, headcount: 4, amount: "10833.33");
        Assert.Equal("2500.00", first.GetProperty("heldAmount").GetString());
        Assert.Equal("published", first.GetProperty("state").GetString());
        Assert.Equal(["acknowledge"], first.GetProperty("allowedActions").EnumerateArray().Select(a => a.GetString()!));
        await CsvAgreesAsync(first);
        await AcknowledgeAsync(first);

        await service.CertifyAsync(Snapshots.Next(guizhou, Leaver with { Counted = false, DaysOnDuty = 0, State = "Left" }, OnHold, Snapshots.Line("520103")));
        var second = await ReadAsync();
        AssertTotals(second, version: 3, lines: 3, headcount: 3, amount: "8333.33");
        Assert.Equal("reissued", second.GetProperty("state").GetString());
        var difference = second.GetProperty("difference");
        Assert.Equal((2, -1, "-2500.00"), (difference.GetProperty("sinceVersion").GetInt32(), difference.GetProperty("headcount").GetInt32(), difference.GetProperty("amount").GetString()));
        await AcknowledgeAsync(second);

        await TheOldVersionStays(first);
        await TheEventsTellAsync();
    }

    private async Task<JsonElement> ReadAsync(string query = "") => await service.As(SubsidyService.Finance).GetAsync(Path + query).ReadAsync();

    private static void AssertTotals(JsonElement feed, int version, int lines, int headcount, string amount)
    {
        var totals = feed.GetProperty("controlTotals");
        Assert.Equal((version, lines, headcount, amount), (totals.GetProperty("version").GetInt32(), totals.GetProperty("lineCount").GetInt32(),
            totals.GetProperty("headcount").GetInt32(), totals.GetProperty("amount").GetString()));
        // The identity: Σ lines = totals = Σ provinces.
        Assert.Equal(headcount, feed.GetProperty("lines").EnumerateArray().Sum(l => l.GetProperty("headcount").GetInt32()));
        Assert.Equal(amount, feed.GetProperty("lines").EnumerateArray().Sum(l => decimal.Parse(l.GetProperty("amount").GetString()!)).ToString("0.00"));
        Assert.Equal(headcount, feed.GetProperty("provinceVersions").EnumerateArray().Sum(p => p.GetProperty("headcount").GetInt32()));
        Assert.Equal(amount, feed.GetProperty("provinceVersions").EnumerateArray().Sum(p => decimal.Parse(p.GetProperty("amount").GetString()!)).ToString("0.00"));
    }

    private async Task CsvAgreesAsync(JsonElement json)
    {
        using var answer = await service.As(SubsidyService.Finance).GetAsync(Path + "?format=csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(json.GetProperty("controlTotals").GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.NotEqual(0xEF, bytes[0]);
        var rows = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..].Select(r => r.Split(',')).ToList();
        var totals = json.GetProperty("controlTotals");
        Assert.Equal(totals.GetProperty("lineCount").GetInt32(), rows.Count);
        Assert.Equal(totals.GetProperty("headcount").GetInt32(), rows.Sum(r => int.Parse(r[6])));
        Assert.Equal(totals.GetProperty("amount").GetString(), rows.Sum(r => decimal.Parse(r[7])).ToString("0.00"));
        Assert.Equal(totals.GetProperty("headcount").ToString(), answer.Headers.GetValues("X-Feed-Headcount").Single());
    }

    private async Task AcknowledgeAsync(JsonElement feed)
    {
        var kept = await service.As(SubsidyService.Finance).PostAsJsonAsync(Path + "/acknowledgements", feed.GetProperty("controlTotals")).ReadAsync();
        Assert.Equal("acknowledged", kept.GetProperty("state").GetString());
        Assert.Empty(kept.GetProperty("allowedActions").EnumerateArray());
        Assert.Equal("acknowledged", (await ReadAsync()).GetProperty("state").GetString());
    }

    private async Task TheOldVersionStays(JsonElement first)
    {
        var old = await ReadAsync("?version=2");
        Assert.Equal(first.GetProperty("lines").GetRawText(), old.GetProperty("lines").GetRawText());
        Assert.Equal(first.GetProperty("controlTotals").GetRawText(), old.GetProperty("controlTotals").GetRawText());
        Assert.NotEqual(JsonValueKind.Null, old.GetProperty("acknowledgedAt").ValueKind);
        Assert.Empty(old.GetProperty("allowedActions").EnumerateArray());
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => service.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE entitlements SET amount = 0")));
        Assert.Contains("entitlements is append-only", fault.ToString(), StringComparison.Ordinal);
    }

    private async Task TheEventsTellAsync()
    {
        await Eventually.True(() => service.Events.Arrived<HeadcountSuperseded>().Count == 1);
        await Eventually.True(() => service.Events.Arrived<HeadcountCertified>().Count == 3);
        var superseded = service.Events.Arrived<HeadcountSuperseded>().Single();
        Assert.Equal(("520000", "2020-09", 1, 2, "-2500.00"),
            (superseded.RegionCode, superseded.Month, superseded.Version, superseded.SupersededByVersion, superseded.Difference));
        var latest = service.Events.Arrived<HeadcountCertified>().Single(e => e.Version == 2);
        Assert.Equal((2, "5000.00"), (latest.Headcount, latest.Amount));
    }
}
