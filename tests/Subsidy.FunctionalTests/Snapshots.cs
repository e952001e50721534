using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.FunctionalTests;

/// <summary>Certified months of the tests, with a text and hash that agree with their lines.</summary>
internal static class Snapshots
{
    public static CertifiedLine Line(string county, bool counted = true, bool payHold = false, int? days = null, Guid? term = null, Guid? person = null) =>
        new(term ?? Guid.CreateVersion7(), person ?? Guid.CreateVersion7(), county, "education", counted ? "on-duty" : "left",
            new DateOnly(2020, 7, 25), null, days ?? (counted ? 30 : 0), counted, payHold);

    public static CertifiedSnapshot Of(string province, string month, int version, params CertifiedLine[] lines)
    {
        var canonical = string.Concat(lines.Select(l => $"{l.TermId}|{l.CountyCode}|{l.State}|{l.DaysOnDuty}|{l.Counted}|{l.PayHold}\n"));
        var counties = lines.Where(l => l.Counted).GroupBy(l => l.CountyCode).Select(g => new CertifiedCounty(g.Key, g.Count())).ToList();
        return new(province, YearMonth.Parse(month, null), version, SnapshotIntegrity.HashOf(canonical), canonical, lines, counties, lines.Count(l => l.Counted));
    }
}
