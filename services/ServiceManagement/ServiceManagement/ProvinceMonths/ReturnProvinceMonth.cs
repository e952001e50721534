using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>The national office gives a province's month back with a reason (已提交 → 已退回).</summary>
internal sealed class ReturnProvinceMonth : IEndpoint
{
    public sealed record Request(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/province-months/{province}/{month}/return", HandleAsync)
        .AllowInRegion("province", Party.National, OfficerRole.Reviewer).AsOperation("province-month.return");

    private static async Task<Reply<ProvinceMonthView>> HandleAsync(
        string province, YearMonth month, IfMatch seen, Request request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockProvinceAsync(province, cancel);
        if (await db.ProvinceMonths.SingleOrDefaultAsync(m => m.ProvinceCode == province && m.Month == month, cancel) is not { } list) return CommonRefusals.NotFound;
        if (seen.Check(list).IsRefused(out var refusal)) return refusal;
        if (list.Return(request.Reason, new Acting(actor, clock.GetUtcNow())).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return await ProvinceMonthView.OfAsync(db, list, actor, cancel);
    }
}
