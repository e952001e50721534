using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// D-5: who was on duty in a month, where, for how many days, and who is counted: a pure function of the terms' dated histories and
/// the month's policy. The same terms give the same lines at any time, whoever asks. Only a hold (D-6) looks at what was certified
/// before: it keeps back no pay that a certified version let out already.
/// </summary>
public static class MonthLines
{
    /// <summary>The lines of every county, sorted. A volunteer who moved has one in each county and is counted in one at most.</summary>
    /// <param name="certified">The lines of the month's latest certified version, or at least those of these terms; empty before the first.</param>
    public static IReadOnlyList<MonthLine> Of(
        IEnumerable<VolunteerTerm> terms, YearMonth month, MonthPolicy policy, IReadOnlyList<MonthLine> certified)
    {
        var before = certified.ToLookup(l => l.TermId);
        return MonthLine.Sorted(terms.SelectMany(term => Held(term, [.. OfTerm(term, month, policy)], [.. before[term.Id]])));
    }

    /// <summary>The lines of one county.</summary>
    public static IReadOnlyList<MonthLine> OfCounty(
        string county, IEnumerable<VolunteerTerm> terms, YearMonth month, MonthPolicy policy, IReadOnlyList<MonthLine> certified) =>
        [.. Of(terms, month, policy, certified).Where(l => l.CountyCode == county)];

    /// <summary>How many are counted.</summary>
    public static int Headcount(this IEnumerable<MonthLine> lines) => lines.Count(l => l.Counted);

    // All lines of a volunteer in a month are held or none. What the certified version let out is paid and stays so, also in a later
    // version; where the volunteer was not counted then and is now, the pay is new and waits for the county's check.
    private static IEnumerable<MonthLine> Held(VolunteerTerm term, List<MonthLine> lines, List<MonthLine> certified)
    {
        var isLetOut = certified.Count > 0 && certified.TrueForAll(l => !l.PayHold) && (certified.Headcount() > 0 || lines.Headcount() == 0);
        return lines.Select(l => l with { PayHold = term.PayHold && !isLetOut });
    }

    private static IEnumerable<MonthLine> OfTerm(VolunteerTerm term, YearMonth month, MonthPolicy policy)
    {
        // Duty ends with the agreed service, whether or not somebody has closed the term since (T9).
        var end = term.EndsOn.AddDays(1);
        var duty = term.Spells.Where(s => s.From < end).Select(s => s with { Until = s.ReachesPast(end) ? end : s.Until }).ToList();
        return duty.Where(s => s.From <= month.LastDay && s.Until > month.FirstDay).GroupBy(s => s.CountyCode)
            .Select(inCounty => LineOf(term, inCounty.Key, [.. inCounty], [.. duty.Where(s => s.CountyCode == inCounty.Key)], month, policy));
    }

    private static MonthLine LineOf(
        VolunteerTerm term, string county, List<DutySpell> inMonth, List<DutySpell> ever, YearMonth month, MonthPolicy policy)
    {
        var snapshot = policy.SnapshotIn(month);
        var counted = inMonth.SingleOrDefault(s => s.From <= snapshot && s.Until > snapshot);
        var decisive = counted ?? inMonth.MaxBy(s => s.From)!;
        var (from, until) = Unbroken(decisive, ever);
        return new MonthLine(county, term.Id, term.PersonId, decisive.Category, decisive.State, from, until <= month.LastDay ? until : null,
            inMonth.Sum(s => DaysIn(s, month)), counted is not null, PayHold: false);
    }

    private static (DateOnly From, DateOnly Until) Unbroken(DutySpell spell, List<DutySpell> ever)
    {
        var (from, until) = (spell.From, spell.Until!.Value);
        while (ever.SingleOrDefault(s => s.Until == from) is { } before) from = before.From;
        while (ever.SingleOrDefault(s => s.From == until) is { } after) until = after.Until!.Value;
        return (from, until);
    }

    private static int DaysIn(DutySpell spell, YearMonth month)
    {
        var from = spell.From > month.FirstDay ? spell.From : month.FirstDay;
        var until = spell.Until < month.LastDay.AddDays(1) ? spell.Until.Value : month.LastDay.AddDays(1);
        return until.DayNumber - from.DayNumber;
    }
}
