using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Contracts;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

/// <summary>X-2: the list as the caller has filtered it, as a file. Numbers masked, names as in the list; the audit trail names the filter.</summary>
internal sealed class ExportTerms : IEndpoint
{
    private static readonly ExportTable<TermRow> Table = new("volunteer-terms", "志愿者名单",
        ("服务省", r => r.ServiceProvinceName), ("服务县", r => r.CountyName), ("姓名", r => r.Name), ("身份证号", r => r.IdNumberMasked), ("状态", r => r.State),
        ("专项", r => r.Category is { } word ? PostCategoryNames.Of(word) : null), ("岗位", r => r.PostTitle), ("服务单位", r => r.PostUnit), ("项目年度", r => r.ProgrammeYear), ("报到日期", r => r.ArrivedOn),
        ("三方协议签订", r => r.AgreementSignedOn), ("服务期至", r => r.EndsOn), ("申请延期", r => r.ExtensionRequestedOn), ("申请离岗原因", r => r.LeaveWish),
        ("离岗日期", r => r.LeftOn), ("去向", r => r.Destination), ("银行卡", r => r.CardNumberMasked), ("手机", r => r.PhoneMasked), ("暂缓发放", r => r.PayHold));

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/service-management/terms/export", HandleAsync)
        .Allow(ListTerms.Offices).WithMetadata(ListTerms.Order).AsOperation("volunteer-term.export");

    private static async Task<FileReply> HandleAsync(
        [AsParameters] TermFilter filter, ExportRequest request, ServiceManagementDbContext db, TermSearch search, Exporting exporting, Actor actor, NameReader names,
        CancellationToken cancel)
    {
        if ((await search.FindAsync(filter, cancel)).IsRefused(out var refusal, out var terms)) return refusal;
        if (ListTerms.Order.Sorted(terms, request.Sort).IsRefused(out refusal, out var sorted)) return refusal;
        return await exporting.WriteAsync(Table, request, RowsAsync(sorted.Select(TermReading.Of(db)), actor, names), cancel);
    }

    private static async IAsyncEnumerable<TermRow> RowsAsync(IQueryable<TermReading> terms, Actor actor, NameReader names)
    {
        await foreach (var term in terms.AsAsyncEnumerable()) yield return term.RowFor(actor, names);
    }
}
