using System.Text;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>A certified version as ServiceManagement keeps it: what it was made of, the text and its hash.</summary>
public sealed record Certified(string Province, string Month, int Version, IReadOnlyList<CertifiedLine> Lines, string Canonical, string Sha256)
{
    /// <summary>Lines that count.</summary>
    public int Headcount => Lines.Count(l => l.Counted);

    /// <summary>The event that announces it.</summary>
    public ProvinceMonthCertified Event(DateTimeOffset at) => new(Guid.CreateVersion7(), at, Guid.CreateVersion7(), Version, 2020, Province, Month,
        Version, Lines.Count, Headcount, Sha256);
}

/// <summary>Certified months of the tests, written as ServiceManagement writes them.</summary>
internal static class Snapshots
{
    public static CertifiedLine Line(string county, bool counted = true, bool payHold = false, int? days = null, Guid? term = null, Guid? person = null) =>
        new(county, term ?? Guid.CreateVersion7(), person ?? Guid.CreateVersion7(), "education", counted ? "OnDuty" : "Left",
            new DateOnly(2020, 7, 25), counted ? null : new DateOnly(2020, 9, 1), days ?? (counted ? 28 : 0), counted, payHold);

    /// <summary>The first version of a month.</summary>
    public static Certified First(string province, string month, params CertifiedLine[] lines) => Of(province, month, 1, "-", lines);

    /// <summary>The version after.</summary>
    public static Certified Next(Certified before, params CertifiedLine[] lines) => Of(before.Province, before.Month, before.Version + 1, before.Sha256, lines);

    private static Certified Of(string province, string month, int version, string before, CertifiedLine[] lines)
    {
        var text = new StringBuilder($"xibuplan-province-month|1\nmonth|{province}|{month}|{version}|{before}\n");
        foreach (var l in lines)
        {
            text.Append($"line|{l.CountyCode}|{l.TermId}|{l.PersonId}|{l.Category}|{l.State}|{l.OnDutyFrom:yyyy-MM-dd}|{l.LeftOn?.ToString("yyyy-MM-dd") ?? "-"}")
                .Append($"|{l.DaysOnDuty}|{(l.Counted ? 1 : 0)}|{(l.PayHold ? 1 : 0)}\n");
        }

        foreach (var county in lines.GroupBy(l => l.CountyCode)) text.Append($"county|{county.Key}|{county.Count()}|{county.Count(l => l.Counted)}\n");
        text.Append($"total|{lines.Length}|{lines.Count(l => l.Counted)}\n");
        return new(province, month, version, lines, text.ToString(), SnapshotText.HashOf(text.ToString()));
    }
}
