using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Persistence;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>
/// A month as a file for people, by county or term by term, of the present version or of <c>?version=</c>. The file whose hash is the
/// control total is another one: <see cref="GetMonthFeed"/> as CSV.
/// </summary>
internal sealed class ExportMonthFeed : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/subsidy/headcounts/{month}/export", CountiesAsync)
            .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance).AsOperation("headcount.export");
        routes.MapGet("/api/subsidy/headcounts/{month}/lines/export", LinesAsync)
            .AllowMachine(AccessScopes.HeadcountsRead, Party.National | Party.Finance).AsOperation("headcount.export-lines");
    }

    private static async Task<FileReply> CountiesAsync(YearMonth month, int? version, ExportRequest request, SubsidyDbContext db, Exporting exporting, CancellationToken cancel)
    {
        if ((await db.FindFeedAsync(month, version, cancel)).IsRefused(out var refusal, out var feed)) return refusal;
        var lines = await db.FeedLinesAsync(await db.PartsAsync(feed.Version.Id, cancel), cancel);
        var table = new ExportTable<FeedLine>("headcount", $"{month} 人数与应发（第 {feed.Version.Version} 版）",
            ("月份", _ => month.ToString()), ("省份代码", l => l.ProvinceCode), ("省份", l => l.ProvinceName), ("县代码", l => l.CountyCode), ("县", l => l.CountyName),
            ("补助档次", l => l.Tier), ("人数", l => l.Headcount), ("应发（元）", l => l.Amount.Yuan), ("其中暂缓（元）", l => l.HeldAmount.Yuan), ("问题", l => l.Problem));
        return await exporting.WriteAsync(table, request, lines.ToAsyncEnumerable(), cancel);
    }

    private static async Task<FileReply> LinesAsync(YearMonth month, int? version, ExportRequest request, SubsidyDbContext db, Exporting exporting, CancellationToken cancel)
    {
        if ((await db.FindFeedAsync(month, version, cancel)).IsRefused(out var refusal, out var feed)) return refusal;
        var rows = (from part in db.FeedParts
                    join e in db.Entitlements on part.HeadcountVersionId equals e.HeadcountVersionId
                    where part.FeedVersionId == feed.Version.Id
                    orderby e.ProvinceCode, e.CountyCode, e.Id
                    select e).AsNoTracking().AsAsyncEnumerable();
        var table = new ExportTable<Entitlement>("headcount-lines", $"{month} 应发明细（第 {feed.Version.Version} 版）",
            ("月份", _ => month.ToString()), ("省份", e => RegionDirectory.NameOf(e.ProvinceCode)), ("县代码", e => e.CountyCode), ("县", e => RegionDirectory.NameOf(e.CountyCode)),
            ("服务期编号", e => e.TermId.ToString()), ("计入人数", e => e.Counted), ("在岗天数", e => e.DaysOnDuty), ("补助档次", e => e.Tier.Label()),
            ("当月标准（元）", e => e.MonthAmount.Yuan), ("折算", e => e.Proration.Label()), ("应发（元）", e => e.Amount.Yuan), ("暂缓发放", e => e.Held),
            ("计算依据", e => string.Concat(EntitlementReasons.Of(e))));
        return await exporting.WriteAsync(table, request, rows, cancel);
    }
}
