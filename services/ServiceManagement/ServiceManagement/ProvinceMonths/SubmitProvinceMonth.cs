using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>C4: the province hands its month to the national office when all its counties are approved.</summary>
internal sealed class SubmitProvinceMonth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/province-months/{province}/{month}/submit", HandleAsync)
        .AllowInRegion("province", Party.Province, OfficerRole.Maintainer).AsOperation("province-month.submit");

    private static async Task<Reply<ProvinceMonthView>> HandleAsync(
        string province, YearMonth month, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var region = RegionCode.Parse(province);
        if (!region.IsProvince) return ProvinceMonthRefusals.NotAProvince.With(province);
        await db.LockProvinceAsync(province, cancel);
        var counties = await db.CountiesAsync(province, month, cancel);
        if (counties.Count == 0) return ProvinceMonthRefusals.NoCounties.With(month.InChinese());
        if (await db.ProvinceMonths.SingleOrDefaultAsync(m => m.ProvinceCode == province && m.Month == month, cancel) is not { } list)
            db.ProvinceMonths.Add(list = ProvinceMonth.Begin(region, month));
        var acting = new Acting(actor, clock.GetUtcNow());
        var policy = await db.PolicyOfAsync(month, cancel);
        if (list.Submit(counties.Sum(c => c.Headcount), policy.SnapshotIn(month), CountiesOfMonth.NotApproved(counties), acting).IsRefused(out var refusal)) return refusal;
        db.Announce(new ProvinceMonthSubmitted(Guid.CreateVersion7(), acting.At, list.Id, list.Revision + 1,
            policy.ProgrammeYear, province, month.ToString(), list.Headcount));
        await db.SaveChangesAsync(cancel);
        return await ProvinceMonthView.OfAsync(db, list, actor, cancel);
    }
}
