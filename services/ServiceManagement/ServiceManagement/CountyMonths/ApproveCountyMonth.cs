using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>C2: the province approves the version of a county's month that it saw (未审核 → 审核通过), one by one or in bulk.</summary>
internal sealed class ApproveCountyMonth : IEndpoint
{
    public sealed record Request(string? Remark = null);

    /// <summary>Each item names the revision that was seen.</summary>
    public sealed record BulkRequest(IReadOnlyList<BulkRequest.Item> Items)
    {
        public sealed record Item(string CountyCode, YearMonth Month, long Revision);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/service-management/county-months/{county}/{month}/approve", HandleAsync)
            .AllowInRegion("county", Party.Province, OfficerRole.Reviewer).AsOperation("county-month.approve");
        routes.MapPost("/api/service-management/county-month-approvals", HandleBulkAsync)
            .Allow(Party.Province, OfficerRole.Reviewer).AsOperation("county-month.approve-in-bulk");
    }

    private static async Task<Reply<CountyMonthView>> HandleAsync(
        string county, YearMonth month, IfMatch seen, Request? request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCountiesAsync([county], cancel);
        if ((await ApproveAsync(county, month, seen, request?.Remark, db, new Acting(actor, clock.GetUtcNow()), cancel)).IsRefused(out var refusal, out var list))
            return refusal;
        return await CountyMonthView.OfAsync(db, list, actor, cancel);
    }

    private static async Task<Reply<IReadOnlyList<ItemOutcome>>> HandleBulkAsync(
        BulkRequest request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (ItemOutcome.Refuses(request.Items) is { } refusal) return refusal;
        await db.LockCountiesAsync(request.Items.Select(i => i.CountyCode).Where(actor.MayActIn), cancel);
        var (outcomes, acting) = (new List<ItemOutcome>(), new Acting(actor, clock.GetUtcNow()));
        foreach (var item in request.Items)
        {
            var outcome = await ApproveAsync(item.CountyCode, item.Month, new IfMatch(ETags.Of(item.Revision)), null, db, acting, cancel);
            outcomes.Add(ItemOutcome.Of($"{item.CountyCode}/{item.Month}", outcome.Refusal));
        }

        return outcomes;
    }

    // The caller holds the county's lock: between the version seen and the approval nothing can slip in.
    private static async Task<Outcome<CountyMonth>> ApproveAsync(
        string county, YearMonth month, IfMatch seen, string? remark, ServiceManagementDbContext db, Acting acting, CancellationToken cancel)
    {
        if (await db.CountyMonths.SingleOrDefaultAsync(m => m.CountyCode == county && m.Month == month, cancel) is not { } list) return CommonRefusals.NotFound;
        if (seen.Check(list).IsRefused(out var refusal) || list.Approve(remark, acting).IsRefused(out refusal)) return refusal;
        db.Announce(new CountyMonthApproved(Guid.CreateVersion7(), acting.At, list.Id, list.Revision + 1,
            (await db.PolicyOfAsync(month, cancel)).ProgrammeYear, county, month.ToString(), list.Headcount));
        await db.SaveChangesAsync(cancel);
        return list;
    }
}
