using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>A county's month as the API shows it. Revision 0: not submitted yet, the lines are the present ones.</summary>
/// <param name="Expected">False where nobody is on duty in the month or waits for a review, and it was not begun: no list is expected (<see cref="ExpectedLists"/>).</param>
/// <param name="DueOn">The last day on which the county is in time; set also once the list is handed in and where none is expected, unlike that of a <see cref="CountyMonthRow"/>.</param>
/// <param name="Volunteers">Names by term, for the lines: in full where an office in charge of the term reads them, else masked.</param>
/// <param name="Unreviewed">Whom the county has still to review before it can submit (C1), masked.</param>
/// <param name="WhatChanged">The lines now against the lines of the last approval; null before the first.</param>
/// <param name="IsDirect">True where the province manages the county itself (SVC-8).</param>
/// <param name="Reverts">After a return: the province's month that it made stale; with <c>?preview=true</c>, the one that it would. Else null.</param>
/// <param name="RevertedBecause">The causes of the reverts since the last approval, oldest first (C3).</param>
public sealed record CountyMonthView(
    string CountyCode, string CountyName, string ProvinceCode, YearMonth Month, long Revision, CountyMonthState State, string StateLabel, bool Expected,
    DateOnly OpensOn, DateOnly DueOn, int Headcount, IReadOnlyList<MonthLine> Lines, IReadOnlyDictionary<Guid, string> Volunteers,
    IReadOnlyList<string> Unreviewed, LinesDifference? WhatChanged, IReadOnlyList<string> RevertedBecause,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<string> AllowedActions, bool IsDirect, IReadOnlyList<RevertedMonth>? Reverts = null) : IRevisioned
{
    /// <summary>The view with names as <paramref name="names"/> reads them; masked without, as in the answer to an action.</summary>
    internal static async Task<CountyMonthView> OfAsync(
        ServiceManagementDbContext db, CountyMonth month, Actor actor, CancellationToken cancel, NameReader? names = null)
    {
        var lines = month.IsUnderReviewOrApproved ? month.Lines : await db.CountyLinesAsync(month.CountyCode, month.Month, cancel);
        var opensOn = (await db.PolicyOfAsync(month.Month, cancel)).SnapshotIn(month.Month);
        var isDirect = await db.IsDirectAsync(month.CountyCode, cancel);
        var unreviewed = await db.UnreviewedAsync(month.CountyCode, opensOn, cancel);
        var isExpected = month.Revision > 0 || lines.Count > 0 || unreviewed.Count > 0;
        var ids = lines.Concat(month.ApprovedLines ?? []).Select(l => l.TermId).ToHashSet();
        // The lines are the county's own: who moved on since is still named in them, masked.
        var volunteers = await db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.Id))
            .Select(t => new KeptName(t.Id, t.PersonId, t.CountyCode ?? t.ServiceProvinceCode, t.Name, t.NameMasked)).ToListAsync(cancel);
        return new CountyMonthView(
            month.CountyCode, RegionDirectory.NameOf(month.CountyCode), month.ProvinceCode, month.Month, month.Revision, month.State, month.State.LabelIf(isExpected), isExpected,
            opensOn, MonthDeadlines.CountyDueOn(opensOn), lines.Headcount(), lines, volunteers.ToDictionary(v => v.TermId, v => names?.NameOf(v) ?? v.Masked),
            unreviewed,
            month.ApprovedLines is { } approved ? LinesDifference.Between(approved, lines) : null, CausesSinceApproval(month.Decisions),
            month.Decisions, CountyMonthLifecycle.AllowedActions(month.State, actor, isDirect), isDirect);
    }

    /// <summary>The causes of the reverts since the last approval, oldest first.</summary>
    internal static List<string> CausesSinceApproval(IReadOnlyList<Decision> decisions) => [.. CountyMonth.RevertsSinceApproval(decisions).Select(d => d.Reason!)];
}
