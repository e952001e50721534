using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>The provinces of a month in the caller's scope: <c>?state=</c>; <c>?expected=false</c> for those with nobody on duty in it.</summary>
internal sealed class ListProvinceMonths : IEndpoint
{
    /// <summary>A province's month in a list.</summary>
    /// <param name="Expected">False where nobody is on duty in the month, so that no list is expected (<see cref="ExpectedLists"/>).</param>
    public sealed record Row(
        string ProvinceCode, string ProvinceName, YearMonth Month, long Revision, ProvinceMonthState State, string StateLabel, bool Expected, int Version, int Headcount,
        IReadOnlyList<string> AllowedActions);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/province-months", HandleAsync)
        .Allow(Party.Province | Party.National)
        .WithName("province-month.list");

    private static async Task<Reply<Page<Row>>> HandleAsync(
        YearMonth month, Word<ProvinceMonthState>? state, bool? expected, bool? count, PageRequest page, ServiceManagementDbContext db, ExpectedLists lists, Actor actor, CancellationToken cancel)
    {
        var waited = await lists.ProvincesAsync(month, cancel);
        var (provinces, after) = (Provinces(db, month, state?.Value, waited, expected), page.After ?? "");
        var total = count == true ? await provinces.CountAsync(cancel) : (int?)null;
        var rows = await provinces.Where(r => string.Compare(r.RegionCode, after) > 0).OrderBy(r => r.RegionCode).Take(page.Take)
            .Select(r => new
            {
                r.RegionCode,
                IsExpected = waited.Contains(r.RegionCode),
                Month = db.ProvinceMonths.Where(m => m.ProvinceCode == r.RegionCode && m.Month == month)
                .Select(m => new { m.Revision, m.State, m.Version, m.Headcount }).SingleOrDefault()
            })
            .ToListAsync(cancel);
        return Page<Row>.Of([.. rows.Select(r => RowOf(r.RegionCode, month, r.IsExpected, r.Month?.Revision ?? 0, r.Month?.State ?? ProvinceMonthState.Open,
            r.Month?.Version ?? 0, r.Month?.Headcount ?? 0, actor))], page, r => r.ProvinceCode) with
        { Total = total };
    }

    // A month that nobody has touched is not stored: it is open.
    private static IQueryable<Roster> Provinces(ServiceManagementDbContext db, YearMonth month, ProvinceMonthState? wanted, string[] expected, bool? isExpected)
    {
        var provinces = db.Rosters.AsNoTracking().Where(r => r.RegionCode.EndsWith("0000") && (isExpected == null || expected.Contains(r.RegionCode) == isExpected));
        if (wanted is not { } state) return provinces;
        var stored = db.ProvinceMonths.Where(m => m.Month == month);
        return state == ProvinceMonthState.Open
            ? provinces.Where(r => expected.Contains(r.RegionCode) && !stored.Any(m => m.ProvinceCode == r.RegionCode && m.State != ProvinceMonthState.Open))
            : provinces.Where(r => stored.Any(m => m.ProvinceCode == r.RegionCode && m.State == state));
    }

    private static Row RowOf(string province, YearMonth month, bool isExpected, long revision, ProvinceMonthState state, int version, int headcount, Actor actor) =>
        new(province, RegionDirectory.NameOf(province), month, revision, state, state.LabelIf(isExpected), isExpected, version, headcount,
            ProvinceMonthLifecycle.Table.AllowedActions(state, actor));
}
