using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>One province's month with its counties.</summary>
internal sealed class GetProvinceMonth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/service-management/province-months/{province}/{month}", HandleAsync)
        .AllowInRegion("province", Party.Province | Party.National)
        .WithName("province-month.get");

    private static async Task<Reply<ProvinceMonthView>> HandleAsync(
        string province, YearMonth month, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        var region = RegionCode.Parse(province);
        if (!region.IsProvince) return ProvinceMonthRefusals.NotAProvince.With(province);
        var found = await db.ProvinceMonths.AsNoTracking().SingleOrDefaultAsync(m => m.ProvinceCode == province && m.Month == month, cancel);
        return await ProvinceMonthView.OfAsync(db, found ?? ProvinceMonth.Begin(region, month), actor, cancel);
    }
}
