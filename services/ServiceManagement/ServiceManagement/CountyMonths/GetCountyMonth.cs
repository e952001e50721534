using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>One county's month with its lines.</summary>
internal sealed class GetCountyMonth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/county-months/{county}/{month}", HandleAsync)
        .AllowInRegion("county", ListCountyMonths.Offices)
        .WithName("county-month.get");

    private static async Task<Reply<CountyMonthView>> HandleAsync(
        string county, YearMonth month, ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel)
    {
        var region = RegionCode.Parse(county);
        if (!RegionDirectory.IsCounty(region)) return CountyMonthRefusals.NotACounty.With(county);
        var found = await db.CountyMonths.AsNoTracking().SingleOrDefaultAsync(m => m.CountyCode == county && m.Month == month, cancel);
        return await CountyMonthView.OfAsync(db, found ?? CountyMonth.Begin(region, month), actor, cancel, names);
    }
}
