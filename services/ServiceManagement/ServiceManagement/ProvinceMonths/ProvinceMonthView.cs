using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>A province's month as the API shows it. Revision 0: not handed up yet.</summary>
/// <param name="Expected">False where nobody is on duty in the month or waits for a review, and it was not begun: no list is expected (<see cref="ExpectedLists"/>).</param>
/// <param name="Version">The latest certified version; 0 before the first.</param>
/// <param name="BlockedBy">C4: the counties that are not approved, by name.</param>
/// <param name="StaleBecause">The change that made it stale, while it is (D-8); what changed after that one stands with the counties.</param>
/// <param name="DueOn">The last day on which the province is in time; null while the month is handed up or certified, and where no list is expected.</param>
public sealed record ProvinceMonthView(
    string ProvinceCode, string ProvinceName, YearMonth Month, long Revision, ProvinceMonthState State, string StateLabel, bool Expected, int Version,
    int LineCount, int Headcount, IReadOnlyList<ProvinceMonthView.County> Counties, IReadOnlyList<string> BlockedBy, string? StaleBecause, DateOnly? DueOn,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    /// <summary>A county in the province's month.</summary>
    public sealed record County(string CountyCode, string CountyName, CountyMonthState State, string StateLabel, int LineCount, int Headcount);

    internal static async Task<ProvinceMonthView> OfAsync(ServiceManagementDbContext db, ProvinceMonth month, Actor actor, CancellationToken cancel)
    {
        var counties = await db.CountiesAsync(month.ProvinceCode, month.Month, cancel);
        var isExpected = month.Revision > 0 || counties.Count > 0;
        var waits = isExpected && month.State is (ProvinceMonthState.Open or ProvinceMonthState.Returned or ProvinceMonthState.Stale);
        var dueOn = MonthDeadlines.ProvinceDueOn((await db.PolicyOfAsync(month.Month, cancel)).SnapshotIn(month.Month));
        return new ProvinceMonthView(
            month.ProvinceCode, RegionDirectory.NameOf(month.ProvinceCode), month.Month, month.Revision, month.State, month.State.LabelIf(isExpected), isExpected, month.Version,
            counties.Sum(c => c.LineCount), counties.Sum(c => c.Headcount), counties, CountiesOfMonth.NotApproved(counties),
            month.State == ProvinceMonthState.Stale ? month.Decisions[^1].Reason : null, waits ? dueOn : null, month.Decisions,
            ProvinceMonthLifecycle.Table.AllowedActions(month.State, actor));
    }
}

/// <summary>C4: the counties that a province's month is made of.</summary>
internal static class CountiesOfMonth
{
    /// <summary>Every county of the month (<see cref="MonthPlaces"/>), with the present totals.</summary>
    public static async Task<IReadOnlyList<ProvinceMonthView.County>> CountiesAsync(
        this ServiceManagementDbContext db, string province, YearMonth month, CancellationToken cancel)
    {
        var totals = SnapshotText.CountiesOf(await db.ProvinceLinesAsync(province, month, cancel)).ToDictionary(c => c.CountyCode);
        var states = await db.CountyMonths.IgnoreQueryFilters().AsNoTracking().Where(m => m.ProvinceCode == province && m.Month == month)
            .ToDictionaryAsync(m => m.CountyCode, m => m.State, cancel);
        var counties = await (await db.PlacesOfAsync(month, cancel)).Where(p => p.ProvinceCode == province).Select(p => p.CountyCode).Distinct().ToListAsync(cancel);
        return [.. counties.Order(StringComparer.Ordinal).Select(county =>
        {
            var (total, state) = (totals.GetValueOrDefault(county), states.GetValueOrDefault(county, CountyMonthState.NotSubmitted));
            return new ProvinceMonthView.County(county, RegionDirectory.NameOf(county), state, state.Label(), total?.LineCount ?? 0, total?.Headcount ?? 0);
        })];
    }

    /// <summary>The names of those that are not approved.</summary>
    public static IReadOnlyList<string> NotApproved(IEnumerable<ProvinceMonthView.County> counties) =>
        [.. counties.Where(c => c.State != CountyMonthState.Approved).Select(c => c.CountyName)];
}
