using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>The counties of a month in the caller's scope, and one county's month with its lines.</summary>
internal sealed class ReadCountyMonths : IEndpoint
{
    private const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/service-management/county-months", ListAsync).Allow(Offices).WithName("county-month.list");
        routes.MapGet("/api/service-management/county-months/{county}/{month}", GetAsync)
            .AllowInRegion("county", Offices).WithName("county-month.get");
    }

    // Every county that ever had a volunteer, whether or not it has begun the month.
    private static async Task<Reply<Page<CountyMonthRow>>> ListAsync(
        YearMonth month, string? province, PageRequest page, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        var prefix = RegionCode.TryParse(province, out var within) ? within.Prefix : "";
        var after = page.After ?? "";
        var rows = await db.Rosters.AsNoTracking()
            .Where(r => !r.RegionCode.EndsWith("0000") && r.RegionCode.StartsWith(prefix) && string.Compare(r.RegionCode, after) > 0)
            .OrderBy(r => r.RegionCode).Take(page.Take)
            .Select(r => new
            {
                r.RegionCode,
                Month = db.CountyMonths.Where(m => m.CountyCode == r.RegionCode && m.Month == month)
                .Select(m => new { m.Revision, m.State, m.Headcount, WasApproved = m.ApprovedLines != null }).SingleOrDefault()
            })
            .ToListAsync(cancel);
        return Page<CountyMonthRow>.Of([.. rows.Select(r => Row(r.RegionCode, month, r.Month?.Revision ?? 0,
            r.Month?.State ?? CountyMonthState.NotSubmitted, r.Month?.Headcount ?? 0, r.Month?.WasApproved ?? false, actor))], page, r => r.CountyCode);
    }

    private static CountyMonthRow Row(string county, YearMonth month, long revision, CountyMonthState state, int headcount, bool wasApproved, Actor actor) =>
        new(county, RegionDirectory.NameOf(county), month, revision, state, state.Label(), headcount,
            wasApproved && state != CountyMonthState.Approved, CountyMonthLifecycle.Table.AllowedActions(state, actor));

    private static async Task<Reply<CountyMonthView>> GetAsync(
        string county, YearMonth month, ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel)
    {
        var region = RegionCode.Parse(county);
        if (!RegionDirectory.IsCounty(region)) return CountyMonthRefusals.NotACounty.With(county);
        var found = await db.CountyMonths.AsNoTracking().SingleOrDefaultAsync(m => m.CountyCode == county && m.Month == month, cancel);
        return await CountyMonthView.OfAsync(db, found ?? CountyMonth.Begin(region, month), actor, cancel, names);
    }
}
