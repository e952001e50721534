using System.Globalization;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// One volunteer's duty in one county in one month. Written as one canonical text line, fields separated by <c>|</c> in the order of
/// the members, dates as yyyy-MM-dd, an absent date as <c>-</c>, flags as 1 or 0; frozen months and certified snapshots hold these
/// lines and nothing else.
/// </summary>
/// <param name="Category">The category (专项) on the snapshot day, else on the last day of duty in the month.</param>
/// <param name="State">The state on that same day.</param>
/// <param name="OnDutyFrom">The first day of the unbroken duty in the county.</param>
/// <param name="LeftOn">The first day no longer on duty in the county, where it lies in the month; else null.</param>
/// <param name="DaysOnDuty">Days of the month on duty in the county, for proration by days (D-5).</param>
/// <param name="Counted">True where on duty in the county at 00:00 of the snapshot day: the headcount (D-5).</param>
/// <param name="PayHold">D-6: counted, but payment waits for the county's check of card or name.</param>
public sealed record MonthLine(
    string CountyCode, Guid TermId, Guid PersonId, string Category, TermState State, DateOnly OnDutyFrom, DateOnly? LeftOn, int DaysOnDuty,
    bool Counted, bool PayHold)
{
    private const char Separator = '|';
    private const string None = "-";

    /// <summary>The order of lines everywhere: county, then term, by ordinal comparison.</summary>
    public static IReadOnlyList<MonthLine> Sorted(IEnumerable<MonthLine> lines) =>
        [.. lines.OrderBy(l => l.CountyCode, StringComparer.Ordinal).ThenBy(l => l.TermId.ToString(), StringComparer.Ordinal)];

    /// <summary>The canonical text.</summary>
    public string ToCanonical() => string.Join(Separator, CountyCode, TermId, PersonId, Plain(Category), State, Text(OnDutyFrom),
        LeftOn is { } left ? Text(left) : None, DaysOnDuty.ToString(CultureInfo.InvariantCulture), Flag(Counted), Flag(PayHold));

    /// <summary>Reads <see cref="ToCanonical"/>.</summary>
    public static MonthLine Parse(string text)
    {
        var cells = text.Split(Separator);
        return new MonthLine(cells[0], Guid.Parse(cells[1]), Guid.Parse(cells[2]), cells[3], Enum.Parse<TermState>(cells[4]), Day(cells[5]),
            cells[6] == None ? null : Day(cells[6]), int.Parse(cells[7], CultureInfo.InvariantCulture), cells[8] == "1", cells[9] == "1");
    }

    // A separator inside a category would shift the fields of the line: never write such a line.
    private static string Plain(string category) => category.Any(c => c == Separator || char.IsControl(c))
        ? throw new InvalidOperationException("A category holds a separator.")
        : category;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "1" : "0";
}
