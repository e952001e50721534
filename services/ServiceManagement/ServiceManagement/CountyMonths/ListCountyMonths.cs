using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>The counties of a month in the caller's scope, also as a file.</summary>
internal sealed class ListCountyMonths : IEndpoint
{
    internal const Party Offices = Party.County | Party.Prefecture | Party.Province | Party.National;

    private static readonly ExportTable<CountyMonthRow> Table = new("county-months", "县级每月名单",
        ("月份", r => r.Month.ToString()), ("县代码", r => r.CountyCode), ("县", r => r.CountyName), ("状态", r => r.StateLabel), ("人数", r => r.Headcount),
        ("提交时间", r => r.SubmittedAt), ("待审核志愿者", r => r.Unreviewed), ("上次审核后新增", r => r.Changes?.Added), ("减少", r => r.Changes?.Removed),
        ("变更", r => r.Changes?.Changed), ("变动原因", r => r.RevertedBecause), ("截止日期", r => r.DueOn), ("逾期", r => r.Overdue));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/service-management/county-months", ListAsync).Allow(Offices).WithName("county-month.list");
        routes.MapGet("/api/service-management/county-months/export", ExportAsync).Allow(Offices).AsOperation("county-month.export");
    }

    // In the order of the codes, as every list of counties is.
    private static async Task<Reply<Page<CountyMonthRow>>> ListAsync(
        YearMonth month, [AsParameters] CountyMonthFilter filter, bool? count, PageRequest page, CountyMonthList list, CancellationToken cancel)
    {
        var (chosen, after) = (await list.ChooseAsync(month, filter, cancel), page.After ?? "");
        var total = count == true ? await chosen.Counties.CountAsync(cancel) : (int?)null;
        var counties = chosen.Counties.Where(r => string.Compare(r.RegionCode, after) > 0).OrderBy(r => r.RegionCode).Take(page.Take);
        var rows = await list.RowsAsync(chosen with { Counties = counties }, cancel);
        return Page<CountyMonthRow>.Of(rows, page, r => r.CountyCode) with { Total = total };
    }

    private static async Task<FileReply> ExportAsync(
        YearMonth month, [AsParameters] CountyMonthFilter filter, ExportRequest request, CountyMonthList list, Exporting exporting, CancellationToken cancel)
    {
        var chosen = await list.ChooseAsync(month, filter, cancel);
        var rows = await list.RowsAsync(chosen with { Counties = chosen.Counties.OrderBy(r => r.RegionCode) }, cancel);
        return await exporting.WriteAsync(Table, request, rows.ToAsyncEnumerable(), cancel);
    }
}
