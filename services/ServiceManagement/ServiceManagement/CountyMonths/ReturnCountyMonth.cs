using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// The province gives a county's month back with a reason (→ 已退回), also one that it had approved; the province's own month, where it
/// was handed up with it, then has to be handed up again (D-8).
/// </summary>
internal sealed class ReturnCountyMonth : IEndpoint
{
    public sealed record Request(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/county-months/{county}/{month}/return", HandleAsync)
        .AllowInRegion("county", Party.Province, OfficerRole.Reviewer).AsOperation("county-month.return");

    private static async Task<Reply<CountyMonthView>> HandleAsync(
        string county, YearMonth month, bool? preview, IfMatch seen, Request request, ServiceManagementDbContext db, MonthCascade cascade, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCountiesAsync([county], cancel);
        var months = preview == true ? db.CountyMonths.AsNoTracking() : db.CountyMonths;
        if (await months.SingleOrDefaultAsync(m => m.CountyCode == county && m.Month == month, cancel) is not { } list) return CommonRefusals.NotFound;
        if (seen.Check(list).IsRefused(out var refusal)) return refusal;
        var acting = new Acting(actor, clock.GetUtcNow());
        if (list.Return(request.Reason, acting).IsRefused(out refusal)) return refusal;
        if (preview == true) return await ViewAsync(db, list, actor, await cascade.PreviewStaleAsync(list.ProvinceCode, [month], cancel), cancel);
        // Written first, as every change is: the lock of the audit's chain comes before those of the province's months.
        await db.SaveChangesAsync(cancel);
        var reverts = await cascade.StaleAsync(list.ProvinceCode, [month], $"退回{RegionDirectory.NameOf(county)}的名单：{request.Reason}", acting, cancel);
        await db.SaveChangesAsync(cancel);
        return await ViewAsync(db, list, actor, reverts, cancel);
    }

    private static async Task<CountyMonthView> ViewAsync(
        ServiceManagementDbContext db, CountyMonth list, Actor actor, IReadOnlyList<RevertedMonth> reverts, CancellationToken cancel) =>
        (await CountyMonthView.OfAsync(db, list, actor, cancel)) with { Reverts = reverts };
}
