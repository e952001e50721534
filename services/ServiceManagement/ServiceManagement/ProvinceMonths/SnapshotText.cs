using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>
/// The canonical text of a certified month. UTF-8 without BOM, every line ended by one LF (also the last), nothing trimmed:
/// <code>
/// xibuplan-province-month|1
/// month|{province}|{yyyy-MM}|{version}|{SHA-256 of the version before, or -}
/// line|{county}|{term}|{person}|{category}|{state}|{onDutyFrom}|{leftOn or -}|{daysOnDuty}|{counted 1/0}|{payHold 1/0}
/// county|{county}|{lines}|{counted}
/// total|{lines}|{counted}
/// </code>
/// <c>line</c> repeats in ordinal order of county, then term (both as written); <c>county</c> repeats once for each county with a line,
/// in ordinal order. Dates are yyyy-MM-dd, ids lower-case with hyphens, numbers without leading zeros. The certified hash is SHA-256
/// over exactly these bytes, in lower-case hexadecimal; naming the version before chains the versions of a month.
/// </summary>
public static class SnapshotText
{
    private const string Header = "xibuplan-province-month|1";
    private const string LineMark = "line|";

    /// <summary>Writes the text.</summary>
    public static string Of(string province, YearMonth month, int version, string? before, IReadOnlyList<MonthLine> lines)
    {
        var sorted = MonthLine.Sorted(lines);
        var text = new StringBuilder();
        text.Append(Header).Append('\n').Append($"month|{province}|{month}|{version}|{before ?? "-"}\n");
        foreach (var line in sorted) text.Append(LineMark).Append(line.ToCanonical()).Append('\n');
        foreach (var county in CountiesOf(sorted)) text.Append($"county|{county.CountyCode}|{county.LineCount}|{county.Headcount}\n");
        return text.Append($"total|{sorted.Count}|{sorted.Headcount()}\n").ToString();
    }

    /// <summary>The certified lines of a text.</summary>
    public static IReadOnlyList<MonthLine> LinesOf(string canonical) => [.. canonical.Split('\n')
        .Where(l => l.StartsWith(LineMark, StringComparison.Ordinal)).Select(l => MonthLine.Parse(l[LineMark.Length..]))];

    /// <summary>The hash of a text.</summary>
    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>The totals of each county with a line.</summary>
    public static IReadOnlyList<CountyTotal> CountiesOf(IEnumerable<MonthLine> lines) => [.. lines.GroupBy(l => l.CountyCode)
        .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CountyTotal(g.Key, g.Count(), g.Headcount()))];
}

/// <summary>A county's part of a month.</summary>
public sealed record CountyTotal(string CountyCode, int LineCount, int Headcount);
