using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>Which version of which province month is wanted, and the hash that it must continue.</summary>
public sealed record WantedSnapshot(string ProvinceCode, YearMonth Month, int Version, string? Before);

/// <summary>
/// Whether a snapshot is what was certified. What fails any of this is never paid on: the message ends in the error queue, where
/// people see it.
/// </summary>
public static class SnapshotIntegrity
{
    /// <summary>The snapshot, or <see cref="SnapshotRefusedException"/> with everything that is wrong, in English for operators.</summary>
    /// <param name="announced">The event that announced this version; null for a version that is read to fill a gap.</param>
    public static CertifiedSnapshot Open(CertifiedText text, WantedSnapshot wanted, ProvinceMonthCertified? announced)
    {
        var hash = SnapshotText.HashOf(text.Canonical);
        if (hash != text.Sha256) throw Refused(wanted, [$"the text has the hash {hash}, not {text.Sha256}"]);
        var snapshot = Read(text, wanted);
        string[] faults = [.. Identity(snapshot, wanted), .. Lines(snapshot), .. Totals(snapshot), .. Announced(snapshot, hash, announced)];
        return faults.Length == 0 ? snapshot : throw Refused(wanted, faults);
    }

    private static CertifiedSnapshot Read(CertifiedText text, WantedSnapshot wanted)
    {
        try
        {
            return SnapshotText.Read(text.Canonical);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw Refused(wanted, [fault.Message]);
        }
    }

    private static IEnumerable<string> Identity(CertifiedSnapshot snapshot, WantedSnapshot wanted)
    {
        var read = new WantedSnapshot(snapshot.ProvinceCode, snapshot.Month, snapshot.Version, snapshot.Before);
        if (read != wanted) yield return $"the text states {read}";
    }

    private static IEnumerable<string> Lines(CertifiedSnapshot snapshot)
    {
        foreach (var twice in snapshot.Lines.GroupBy(l => (l.CountyCode, l.TermId)).Where(g => g.Count() > 1))
            yield return $"term {twice.Key.TermId} is listed {twice.Count()} times in {twice.Key.CountyCode}";
        foreach (var term in snapshot.Lines.GroupBy(l => l.TermId))
        {
            if (term.Count(l => l.Counted) is > 1 and var times) yield return $"term {term.Key} is counted {times} times";
            if (term.Sum(l => l.DaysOnDuty) is var days && days > snapshot.Month.Days) yield return $"term {term.Key} was on duty {days} of {snapshot.Month.Days} days";
        }
    }

    private static IEnumerable<string> Totals(CertifiedSnapshot snapshot)
    {
        var counted = snapshot.Lines.Count(l => l.Counted);
        if ((snapshot.Lines.Count, counted) != (snapshot.LineCount, snapshot.Headcount))
            yield return $"{snapshot.Lines.Count} lines with {counted} counted, the total says {snapshot.LineCount} with {snapshot.Headcount}";
        var actual = snapshot.Lines.GroupBy(l => l.CountyCode).Select(g => new CertifiedCounty(g.Key, g.Count(), g.Count(l => l.Counted)));
        foreach (var county in snapshot.Counties.Except(actual)) yield return $"the lines do not sum to {county}";
        foreach (var county in actual.Except(snapshot.Counties)) yield return $"no certified total is {county}";
    }

    private static IEnumerable<string> Announced(CertifiedSnapshot snapshot, string hash, ProvinceMonthCertified? announced)
    {
        if (announced is null) yield break;
        var (read, told) = ((snapshot.LineCount, snapshot.Headcount, hash), (announced.LineCount, announced.Headcount, announced.Sha256));
        if (read != told) yield return $"the event announced {told}, the snapshot is {read}";
    }

    private static SnapshotRefusedException Refused(WantedSnapshot wanted, IEnumerable<string> faults) =>
        new($"The snapshot {wanted.ProvinceCode} {wanted.Month} v{wanted.Version} is refused: {string.Join("; ", faults)}.");
}

/// <summary>A snapshot that is not what was certified.</summary>
public sealed class SnapshotRefusedException(string message) : Exception(message);
