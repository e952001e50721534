using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>
/// Whether a snapshot is what was certified. What fails any of this is never paid on: the message ends in the error queue, where
/// people see it.
/// </summary>
public static class SnapshotIntegrity
{
    /// <summary>Everything that is wrong, in English for operators; empty where the snapshot may be used.</summary>
    public static IReadOnlyList<string> FaultsOf(CertifiedSnapshot snapshot) => [.. Hash(snapshot), .. Lines(snapshot), .. Totals(snapshot)];

    /// <summary>As above, and the snapshot must be the one that the event announced.</summary>
    public static IReadOnlyList<string> FaultsOf(CertifiedSnapshot snapshot, ProvinceMonthCertified announced) =>
        [.. FaultsOf(snapshot), .. Announced(snapshot, announced)];

    /// <summary>Lower-case hex SHA-256 of a text in UTF-8.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Hash(CertifiedSnapshot snapshot)
    {
        var actual = HashOf(snapshot.Canonical);
        if (actual != snapshot.Sha256) yield return $"the text has the hash {actual}, not {snapshot.Sha256}";
    }

    private static IEnumerable<string> Lines(CertifiedSnapshot snapshot)
    {
        var days = snapshot.Month.Days;
        foreach (var line in snapshot.Lines.Where(l => l.DaysOnDuty < 0 || l.DaysOnDuty > days))
            yield return $"term {line.TermId} was on duty {line.DaysOnDuty} of {days} days";
        foreach (var twice in snapshot.Lines.GroupBy(l => l.TermId).Where(g => g.Count() > 1))
            yield return $"term {twice.Key} is listed {twice.Count()} times";
    }

    private static IEnumerable<string> Totals(CertifiedSnapshot snapshot)
    {
        var counted = snapshot.Lines.Count(l => l.Counted);
        if (counted != snapshot.Headcount) yield return $"{counted} lines count, the headcount is {snapshot.Headcount}";
        var byCounty = snapshot.Lines.Where(l => l.Counted).CountBy(l => l.CountyCode).ToDictionary();
        foreach (var county in snapshot.Counties.Where(c => byCounty.GetValueOrDefault(c.CountyCode) != c.Headcount))
            yield return $"{byCounty.GetValueOrDefault(county.CountyCode)} lines count in {county.CountyCode}, its headcount is {county.Headcount}";
        var sum = snapshot.Counties.Sum(c => c.Headcount);
        if (sum != snapshot.Headcount) yield return $"the counties sum to {sum}, the headcount is {snapshot.Headcount}";
    }

    private static IEnumerable<string> Announced(CertifiedSnapshot snapshot, ProvinceMonthCertified announced)
    {
        var read = (snapshot.ProvinceCode, snapshot.Month.ToString(), snapshot.Version, snapshot.Lines.Count, snapshot.Headcount, snapshot.Sha256);
        var told = (announced.RegionCode ?? "", announced.Month, announced.Version, announced.LineCount, announced.Headcount, announced.Sha256);
        if (read != told) yield return $"the event announced {told}, the snapshot is {read}";
    }
}

/// <summary>A snapshot that is not what was certified.</summary>
public sealed class SnapshotRefusedException(string message) : Exception(message);
