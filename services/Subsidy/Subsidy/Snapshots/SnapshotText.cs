using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Snapshots;

/// <summary>
/// Reads the text that ServiceManagement certifies (UTF-8, each line ended by one LF):
/// <code>
/// xibuplan-province-month|1
/// month|{province}|{yyyy-MM}|{version}|{SHA-256 of the version before, or -}
/// line|{county}|{term}|{person}|{category}|{state}|{onDutyFrom}|{leftOn or -}|{daysOnDuty}|{counted 1/0}|{payHold 1/0}
/// county|{county}|{lines}|{counted}
/// total|{lines}|{counted}
/// </code>
/// Anything else throws <see cref="FormatException"/>: what cannot be read to the last character is not paid on.
/// </summary>
public static class SnapshotText
{
    private const string Header = "xibuplan-province-month|1";

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The snapshot that the text states.</summary>
    public static CertifiedSnapshot Read(string text)
    {
        if (text.Split('\n') is not [Header, var month, .. var body, var total, ""]) throw new FormatException("It is not a certified month.");
        var head = Cells(month, "month", 5);
        var sums = Cells(total, "total", 3);
        var lines = body.TakeWhile(l => l.StartsWith("line|", StringComparison.Ordinal)).ToList();
        return new CertifiedSnapshot(head[1], YearMonth.Parse(head[2], null), Number(head[3]), head[4] == "-" ? null : head[4],
            [.. lines.Select(Line)], [.. body.Skip(lines.Count).Select(County)], Number(sums[1]), Number(sums[2]));
    }

    private static CertifiedLine Line(string text)
    {
        var cells = Cells(text, "line", 11);
        return new CertifiedLine(cells[1], Guid.ParseExact(cells[2], "D"), Guid.ParseExact(cells[3], "D"), cells[4], cells[5], Day(cells[6]),
            cells[7] == "-" ? null : Day(cells[7]), Number(cells[8]), Flag(cells[9]), Flag(cells[10]));
    }

    private static CertifiedCounty County(string text)
    {
        var cells = Cells(text, "county", 4);
        return new CertifiedCounty(cells[1], Number(cells[2]), Number(cells[3]));
    }

    private static string[] Cells(string line, string mark, int count) => line.Split('|') is var cells && cells.Length == count && cells[0] == mark
        ? cells : throw new FormatException($"A '{mark}' line cannot be read.");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Flag(string text) => text switch { "1" => true, "0" => false, _ => throw new FormatException("A flag is 1 or 0.") };
}
