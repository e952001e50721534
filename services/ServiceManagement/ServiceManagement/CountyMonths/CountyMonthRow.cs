using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>A county's month in a list, with what changed since the province last approved it.</summary>
/// <param name="Expected">False where nobody is on duty in the month or waits for a review, so that no list is expected (<see cref="ExpectedLists"/>).</param>
/// <param name="ChangedSinceApproval">True where the province approved once and has to look again (C3).</param>
/// <param name="Changes">How many lines came, went or changed since the last approval; null before the first.</param>
/// <param name="RevertedBecause">The causes of the reverts since the last approval, oldest first.</param>
/// <param name="SubmittedAt">When the county last handed it in, or null.</param>
/// <param name="Unreviewed">How many volunteers the county has still to review before it can hand in (C1).</param>
/// <param name="DueOn">The last day on which the county is in time; null while the list is handed in and where none is expected, unlike that of a <see cref="CountyMonthView"/>.</param>
/// <param name="IsDirect">True where the province manages the county itself (SVC-8).</param>
public sealed record CountyMonthRow(
    string CountyCode, string CountyName, YearMonth Month, long Revision, CountyMonthState State, string StateLabel, bool Expected, int Headcount,
    bool ChangedSinceApproval, CountyMonthRow.ChangeCount? Changes, IReadOnlyList<string> RevertedBecause, DateTimeOffset? SubmittedAt, int Unreviewed,
    DateOnly? DueOn, bool Overdue, bool IsDirect, IReadOnlyList<string> AllowedActions)
{
    /// <summary>Lines that differ.</summary>
    /// <param name="Headcount">The headcount now minus that of the approval; negative where it fell.</param>
    public sealed record ChangeCount(int Added, int Removed, int Changed, int Headcount);

    /// <summary>What is read of a month for its row; null where the county has not begun it.</summary>
    internal sealed record Kept(long Revision, CountyMonthState State, int Headcount, IReadOnlyList<MonthLine> Lines, IReadOnlyList<MonthLine>? ApprovedLines,
        IReadOnlyList<Decision> Decisions);

    internal static CountyMonthRow Of(string county, YearMonth month, Kept? kept, bool isExpected, int unreviewed, bool isDirect, DateOnly dueOn, DateOnly today, Actor actor)
    {
        var state = kept?.State ?? CountyMonthState.NotSubmitted;
        var waits = isExpected && state is CountyMonthState.NotSubmitted or CountyMonthState.Returned;
        return new(county, RegionDirectory.NameOf(county), month, kept?.Revision ?? 0, state, state.LabelIf(isExpected), isExpected, kept?.Headcount ?? 0,
            kept?.ApprovedLines is not null && state != CountyMonthState.Approved, ChangesOf(kept),
            kept is null ? [] : CountyMonthView.CausesSinceApproval(kept.Decisions),
            kept?.Decisions.LastOrDefault(d => d.Action is nameof(CountyMonthAction.Submit) or nameof(CountyMonthAction.SubmitDirectly))?.At, unreviewed,
            waits ? dueOn : null, waits && today > dueOn, isDirect, CountyMonthLifecycle.AllowedActions(state, actor, isDirect));
    }

    private static ChangeCount? ChangesOf(Kept? kept)
    {
        if (kept?.ApprovedLines is not { } approved) return null;
        var difference = LinesDifference.Between(approved, kept.Lines);
        return new(difference.Added.Count, difference.Removed.Count, difference.Changed.Count, kept.Lines.Headcount() - approved.Headcount());
    }
}
