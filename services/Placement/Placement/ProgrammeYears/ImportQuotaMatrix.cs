using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// PLA-7: the national office imports the quota matrix (annex 2), XLSX or CSV in the body. Refused unless every service province's cells
/// sum to its new recruits (docs/rules.md §9).
/// </summary>
internal sealed class ImportQuotaMatrix : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/placement/programme-years/{year:int}/quota-matrix", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.import-quota-matrix")
        .Accepts<Stream>(FileReply.Xlsx, FileReply.Csv);

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, HttpRequest body, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        var areas = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == year).ToListAsync(cancel);
        if ((await AnnexFile.ReadAsync(body.Body, QuotaMatrixAnnex.Headings, ProgrammeYearRefusals.MatrixRows, cancel)).IsRefused(out var refusal, out var file)) return refusal;
        // First whether a matrix may be taken at all: without a scale every row would look wrong.
        if (programme.TakeMatrix(file.Sha256, actor).IsRefused(out refusal)) return refusal;
        var cells = QuotaMatrixAnnex.Cells(file, year, areas.Select(a => a.ProvinceCode).ToHashSet());
        if (file.Refusal is { } faults) return faults;
        if (CrossFooting.Check(areas, cells).IsRefused(out refusal)) return refusal;

        await db.QuotaCells.Where(c => c.Year == year).ExecuteDeleteAsync(cancel);
        await db.RecruitingQuotas.Where(q => q.Year == year).ExecuteDeleteAsync(cancel);
        db.QuotaCells.AddRange(cells);
        db.RecruitingQuotas.AddRange(cells.GroupBy(c => c.RecruitingProvinceCode).Select(g => new RecruitingQuota(year, g.Key, g.Sum(c => c.Quota))));
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
