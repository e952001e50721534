using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>
/// The feed as a file: UTF-8 without a byte order mark, a header, one line per county, CRLF (RFC 4180). The same lines give the same
/// bytes, and a version's lines are kept with the names in them, so their hash is a control total.
/// </summary>
public static class FeedCsv
{
    /// <summary>The first line.</summary>
    public const string Header = "month,province_code,province_name,county_code,county_name,tier,headcount,amount,held_amount,problem";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>The file's bytes.</summary>
    public static byte[] BytesOf(YearMonth month, IEnumerable<FeedLine> lines)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var line in lines)
        {
            text.AppendJoin(',', month, line.ProvinceCode, Text(line.ProvinceName), line.CountyCode, Text(line.CountyName), line.Tier,
                line.Headcount, line.Amount, line.HeldAmount, line.Problem).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Lower-case hex SHA-256 of the file's bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    // A cell that a spreadsheet would run as a formula becomes plain text by a leading apostrophe.
    private static string Text(string cell)
    {
        var plain = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        return plain.AsSpan().ContainsAny(NeedQuotes) ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
