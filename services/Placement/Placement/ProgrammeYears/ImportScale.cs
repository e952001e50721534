using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// PLA-1: the national office imports the implementation scale (annex 1), XLSX or CSV in the body. All or nothing; a matrix imported
/// before belongs to the old scale and has to be imported again.
/// </summary>
internal sealed class ImportScale : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/api/placement/programme-years/{year:int}/scale", HandleAsync)
        .Allow(Party.National, OfficerRole.Maintainer)
        .AsOperation("programme-year.import-scale")
        .Accepts<Stream>(FileReply.Xlsx, FileReply.Csv);

    private static async Task<Reply<ProgrammeYearView>> HandleAsync(int year, HttpRequest body, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var programme = await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Year == year, cancel);
        if (programme is null) return CommonRefusals.NotFound;
        if ((await AnnexFile.ReadAsync(body.Body, ScaleAnnex.Headings, ProgrammeYearRefusals.ScaleRows, cancel)).IsRefused(out var refusal, out var file)) return refusal;
        var areas = ScaleAnnex.Areas(file, year);
        if (file.Refusal is { } faults) return faults;
        if (programme.TakeScale(file.Sha256, actor).IsRefused(out refusal)) return refusal;

        await db.QuotaCells.Where(c => c.Year == year).ExecuteDeleteAsync(cancel);
        await db.RecruitingQuotas.Where(q => q.Year == year).ExecuteDeleteAsync(cancel);
        await db.ServiceAreas.Where(a => a.Year == year).ExecuteDeleteAsync(cancel);
        db.ServiceAreas.AddRange(areas);
        await db.SaveChangesAsync(cancel);
        return await ProgrammeYearView.OfAsync(programme, db, actor, cancel);
    }
}
