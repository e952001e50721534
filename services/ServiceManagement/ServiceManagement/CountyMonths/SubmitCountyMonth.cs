using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// C1: the county hands its month to the province (未提交 or 已退回 → 未审核). A county without volunteers may hand in an empty list, which
/// nobody expects of it; for one that it manages itself the province does (SVC-8).
/// </summary>
internal sealed class SubmitCountyMonth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/service-management/county-months/{county}/{month}/submit", HandleAsync)
        .AllowInRegion("county", Party.County | Party.Province, OfficerRole.Maintainer).AsOperation("county-month.submit");

    private static async Task<Reply<CountyMonthView>> HandleAsync(
        string county, YearMonth month, ServiceManagementDbContext db, QualityReading quality, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var region = RegionCode.Parse(county);
        if (!RegionDirectory.IsCounty(region)) return CountyMonthRefusals.NotACounty.With(county);
        if (actor.Party == Party.Province && !await db.IsDirectAsync(county, cancel)) return CountyMonthRefusals.NotDirectlyManaged.With(RegionDirectory.NameOf(county));
        await db.LockCountiesAsync([county], cancel);
        if (await db.CountyMonths.SingleOrDefaultAsync(m => m.CountyCode == county && m.Month == month, cancel) is not { } list)
            db.CountyMonths.Add(list = CountyMonth.Begin(region, month));
        var acting = new Acting(actor, clock.GetUtcNow());
        var policy = await db.PolicyOfAsync(month, cancel);
        var opensOn = policy.SnapshotIn(month);
        var lines = await db.CountyLinesAsync(county, month, cancel);
        var unreviewed = await db.UnreviewedAsync(county, opensOn, cancel);
        if (list.Submit(lines, opensOn, unreviewed, await quality.ProblemsAsync(county, month, cancel), acting).IsRefused(out var refusal)) return refusal;
        db.Announce(new CountyMonthSubmitted(Guid.CreateVersion7(), acting.At, list.Id, list.Revision + 1,
            policy.ProgrammeYear, county, month.ToString(), list.Headcount));
        await db.SaveChangesAsync(cancel);
        return await CountyMonthView.OfAsync(db, list, actor, cancel);
    }
}
