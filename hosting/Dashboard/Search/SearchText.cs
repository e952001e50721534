using System.Globalization;

namespace XibuPlan.Dashboard.Search;

/// <summary>One condition of a search.</summary>
/// <param name="Name">Empty for plain words, else <c>resource</c>, <c>status</c>, <c>duration</c> or <c>@attribute</c>.</param>
/// <param name="Not">The condition must not hold, for a trace: of none of its spans.</param>
internal sealed record Term(string Name, string Value, bool Not);

/// <summary>
/// What is typed into the search field: <c>word "two words" status:error resource:x duration:&gt;100 @attribute:value
/// -@attribute:value</c>.
/// </summary>
internal static class SearchText
{
    public static List<Term> Parse(string? text)
    {
        var terms = new List<Term>();
        foreach (var part in Split(text ?? ""))
        {
            var not = part.Length > 1 && part[0] == '-';
            var bare = not ? part[1..] : part;
            var colon = bare.IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? bare[..colon] : "";
            var isCondition = name is "resource" or "status" or "duration" || name.StartsWith('@');
            terms.Add(isCondition ? new Term(name, bare[(colon + 1)..].Trim('"'), not) : new Term("", bare.Trim('"'), not));
        }

        return terms;
    }

    /// <summary>Compares milliseconds with <c>&gt;100</c>, <c>&lt;=5</c>, <c>20</c>; what is no number fits everything.</summary>
    public static bool DurationFits(double milliseconds, string condition) => Compare(milliseconds, condition) ?? true;

    /// <summary>
    /// An attribute's value contains what is asked for, or with <c>=</c> in front is exactly that; numbers are compared with
    /// <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>.
    /// </summary>
    public static bool ValueFits(string value, string condition)
    {
        if (condition.StartsWith('=')) return value.Equals(condition[1..].Trim('"'), StringComparison.OrdinalIgnoreCase);
        if (condition is not ['<' or '>', ..]) return value.Contains(condition, StringComparison.OrdinalIgnoreCase);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Compare(number, condition) == true;
    }

    /// <summary>Null: the condition has no number.</summary>
    private static bool? Compare(double number, string condition)
    {
        var digits = condition.TrimStart('<', '>', '=', '!');
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)) return null;
        return condition[..^digits.Length] switch
        {
            ">" => number > limit,
            ">=" => number >= limit,
            "<" => number < limit,
            "<=" => number <= limit,
            "!=" => Math.Abs(number - limit) > 1e-6,
            _ => Math.Abs(number - limit) <= 1e-6,
        };
    }

    /// <summary>Splits at spaces that are not between quotation marks.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var begin = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"') quoted = !quoted;
            if (i < text.Length && (quoted || text[i] != ' ')) continue;
            if (i > begin) yield return text[begin..i];
            begin = i + 1;
        }
    }
}
