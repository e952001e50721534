using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// Both annexes as files to be changed and imported (PLA-1, PLA-7): what the year has, otherwise what the latest year before it has, so
/// that a plan begins with the last one.
/// </summary>
internal sealed class AnnexTemplates : IEndpoint
{
    /// <summary>A row of annex 1; without numbers where there was never a plan.</summary>
    private sealed record ScaleLine(string Province, int? Total, int? Corps, int? Extended, int? Recruits);

    private static readonly ExportTable<ScaleLine> Scale = new("scale-template", "实施规模",
        (ScaleAnnex.Code.Name, l => l.Province), (ScaleAnnex.Name.Name, l => ProvinceAlpha.NameOf(l.Province)), (ScaleAnnex.Total.Name, l => l.Total),
        (ScaleAnnex.Corps.Name, l => l.Corps), (ScaleAnnex.Extended.Name, l => l.Extended), (ScaleAnnex.Recruits.Name, l => l.Recruits));

    private static readonly ExportTable<QuotaCell> Matrix = new("quota-matrix-template", "招募名额",
        (ScaleAnnex.Code.Name, c => c.ServiceProvinceCode), (ScaleAnnex.Name.Name, c => ProvinceAlpha.NameOf(c.ServiceProvinceCode)),
        (QuotaMatrixAnnex.RecruitingCode.Name, c => c.RecruitingProvinceCode),
        (QuotaMatrixAnnex.RecruitingName.Name, c => ProvinceAlpha.NameOf(c.RecruitingProvinceCode)),
        (QuotaMatrixAnnex.Quota.Name, c => c.Quota), (QuotaMatrixAnnex.Relation.Name, c => QuotaMatrixAnnex.InChinese(c.Relation)));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/placement/programme-years/{year:int}/scale/template", ScaleAsync).Allow(Party.National).AsOperation("programme-year.export-scale-template");
        routes.MapGet("/api/placement/programme-years/{year:int}/quota-matrix/template", MatrixAsync).Allow(Party.National)
            .AsOperation("programme-year.export-quota-matrix-template");
    }

    private static Task<FileReply> ScaleAsync(int year, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        WriteAsync(year, Scale, export, exporting, db, async () =>
        {
            var latest = db.ServiceAreas.Where(a => a.Year <= year).Max(a => (int?)a.Year);
            var lines = await db.ServiceAreas.AsNoTracking().Where(a => a.Year == latest).OrderBy(a => a.ProvinceCode)
                .Select(a => new ScaleLine(a.ProvinceCode, a.TotalScale, a.GraduateTeachingCorps, a.Extended, a.NewRecruits)).ToListAsync(cancel);
            return lines.Count > 0 ? lines : [.. ProvinceAlpha.All.Select(p => new ScaleLine(p.Code, null, null, null, null))];
        }, cancel);

    private static Task<FileReply> MatrixAsync(int year, ExportRequest export, Exporting exporting, PlacementDbContext db, CancellationToken cancel) =>
        WriteAsync(year, Matrix, export, exporting, db, async () =>
        {
            // Cells without a quota were opened by self-adjustment (D-10) and are no part of a plan.
            var planned = db.QuotaCells.AsNoTracking().Where(c => c.Quota > 0);
            var latest = planned.Where(c => c.Year <= year).Max(c => (int?)c.Year);
            return await planned.Where(c => c.Year == latest).OrderBy(c => c.ServiceProvinceCode).ThenBy(c => c.RecruitingProvinceCode).ToListAsync(cancel);
        }, cancel);

    private static async Task<FileReply> WriteAsync<TLine>(int year, ExportTable<TLine> table, ExportRequest export, Exporting exporting, PlacementDbContext db,
        Func<Task<List<TLine>>> lines, CancellationToken cancel) =>
        await db.ProgrammeYears.AnyAsync(y => y.Year == year, cancel)
            ? await exporting.WriteAsync(table, export with { Filter = $"year={year}" }, (await lines()).ToAsyncEnumerable(), cancel)
            : CommonRefusals.NotFound;
}
