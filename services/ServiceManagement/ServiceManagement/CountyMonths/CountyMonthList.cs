using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>What is wanted of the counties of a month.</summary>
/// <param name="Province">The code of a province or, in spite of the name, of a prefecture, whose counties are wanted; null for all that the caller sees.</param>
/// <param name="Changed">True for those that the province has to look at again (C3).</param>
/// <param name="Expected">False for those of which no list is expected, because nobody is on duty there in the month.</param>
public sealed record CountyMonthFilter(string? Province, Word<CountyMonthState>? State, bool? Changed, bool? Expected = null);

/// <summary>Reads the counties of a month in the caller's scope: every county that ever had a volunteer, whether or not a list is expected of it (<see cref="ExpectedLists"/>).</summary>
internal sealed class CountyMonthList(ServiceManagementDbContext db, ExpectedLists lists, TimeProvider clock, Actor actor)
{
    /// <summary>Counties of a month.</summary>
    /// <param name="Expected">Of which a list is expected, of these and others.</param>
    public sealed record Chosen(YearMonth Month, IQueryable<Roster> Counties, string[] Expected);

    /// <summary>The counties that the filter leaves.</summary>
    public async Task<Chosen> ChooseAsync(YearMonth month, CountyMonthFilter filter, CancellationToken cancel)
    {
        var prefix = RegionCode.TryParse(filter.Province, out var within) ? within.Prefix : "";
        var (state, changed, isExpected) = (filter.State?.Value, filter.Changed, filter.Expected);
        var expected = await lists.CountiesAsync(month, cancel);
        var counties = db.Rosters.AsNoTracking().Where(r => !r.RegionCode.EndsWith("0000") && r.RegionCode.StartsWith(prefix)
            && (state == null || (state == CountyMonthState.NotSubmitted
                ? expected.Contains(r.RegionCode) && !db.CountyMonths.Any(m => m.CountyCode == r.RegionCode && m.Month == month && m.State != CountyMonthState.NotSubmitted)
                : db.CountyMonths.Any(m => m.CountyCode == r.RegionCode && m.Month == month && m.State == state)))
            && (isExpected == null || expected.Contains(r.RegionCode) == isExpected)
            && (changed == null || db.CountyMonths.Any(m => m.CountyCode == r.RegionCode && m.Month == month
                && m.ApprovedLines != null && m.State != CountyMonthState.Approved) == changed));
        return new Chosen(month, counties, expected);
    }

    /// <summary>The rows of counties, in their order.</summary>
    public async Task<IReadOnlyList<CountyMonthRow>> RowsAsync(Chosen chosen, CancellationToken cancel)
    {
        var (month, expected) = (chosen.Month, chosen.Expected.ToHashSet());
        var opensOn = (await db.PolicyOfAsync(month, cancel)).SnapshotIn(month);
        var unreviewed = db.Terms.Where(UnreviewedVolunteers.For(opensOn));
        var rows = await chosen.Counties.Select(r => new
        {
            r.RegionCode,
            Month = db.CountyMonths.Where(m => m.CountyCode == r.RegionCode && m.Month == month).SingleOrDefault(),
            IsDirect = db.DirectCounties.Any(c => c.CountyCode == r.RegionCode && c.State == DirectCountyState.Active),
            Unreviewed = unreviewed.Count(t => t.CountyCode == r.RegionCode),
        }).ToListAsync(cancel);
        var (dueOn, today) = (MonthDeadlines.CountyDueOn(opensOn), clock.Today());
        return rows.ConvertAll(r => CountyMonthRow.Of(r.RegionCode, month, KeptOf(r.Month), expected.Contains(r.RegionCode), r.Unreviewed, r.IsDirect, dueOn, today, actor));
    }

    private static CountyMonthRow.Kept? KeptOf(CountyMonth? m) =>
        m is null ? null : new(m.Revision, m.State, m.Headcount, m.Lines, m.ApprovedLines, m.Decisions);
}
