using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// The part of a month that a line is paid for, from <paramref name="From"/> to <paramref name="To"/> in units of
/// 1/<paramref name="Denominator"/>. Rounded cumulatively like the twelfths, so that the parts of one term never sum to more than the month.
/// </summary>
public readonly record struct MonthPart(int From, int To, int Denominator)
{
    /// <summary>The whole month.</summary>
    public static readonly MonthPart Whole = new(0, 1, 1);

    /// <summary>Half of it.</summary>
    public static readonly MonthPart Half = new(0, 1, 2);

    /// <summary>None of it.</summary>
    public static readonly MonthPart None = new(0, 0, 1);

    /// <summary>True where nothing of the month is paid.</summary>
    public bool IsNone => From == To;

    /// <summary>What the part is worth.</summary>
    public Money Of(Money month) => month.Share(To, Denominator) - month.Share(From, Denominator);

    /// <summary>
    /// The part of each line of one term (more than one where the volunteer moved between counties), in the order of service, which is
    /// also the order in which days are taken. In which order the lines are given makes no difference.
    /// </summary>
    public static IReadOnlyList<(CertifiedLine Line, MonthPart Part)> Of(Proration proration, IEnumerable<CertifiedLine> term, int daysInMonth)
    {
        var lines = term.OrderBy(l => l.OnDutyFrom).ThenBy(l => l.CountyCode, StringComparer.Ordinal).ToList();
        return proration switch
        {
            Proration.Full => [.. lines.Select(l => (l, l.Counted ? Whole : None))],
            Proration.Day => ByDays(lines, daysInMonth),
            Proration.Half => ByHalves(lines, daysInMonth),
            _ => throw new ArgumentOutOfRangeException(nameof(proration), proration, null),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{To - From}/{Denominator}";

    private static List<(CertifiedLine, MonthPart)> ByDays(List<CertifiedLine> lines, int daysInMonth)
    {
        var parts = new List<(CertifiedLine, MonthPart)>();
        var before = 0;
        foreach (var line in lines)
        {
            parts.Add((line, new MonthPart(before, before + line.DaysOnDuty, daysInMonth)));
            before += line.DaysOnDuty;
        }

        return parts;
    }

    // The days of all counties decide; where the volunteer counted, else served longest, gets the whole of it.
    private static List<(CertifiedLine, MonthPart)> ByHalves(List<CertifiedLine> lines, int daysInMonth)
    {
        var days = lines.Sum(l => l.DaysOnDuty);
        var part = days == 0 ? None : 2 * days >= daysInMonth ? Whole : Half;
        var payer = lines.FirstOrDefault(l => l.Counted) ?? lines.MaxBy(l => l.DaysOnDuty);
        return [.. lines.Select(l => (l, ReferenceEquals(l, payer) ? part : None))];
    }
}
