using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>The templates of the imports: one row for each reviewed applicant whose result is missing, who it is about filled in.</summary>
internal sealed class ResultTemplates : IEndpoint
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    internal const string Csv = "text/csv";

    private sealed record Awaiting(Guid Id, string Name, byte[] IdNumber, string Major);

    private static readonly Expression<Func<Application, Awaiting>> Row = a => new Awaiting(a.Id, a.Name, a.IdNumber, a.Major);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/recruitment/medical-results/template", MedicalAsync).Allow(Party.University, OfficerRole.Maintainer).AsOperation("application.export-medical-template");
        routes.MapGet("/api/recruitment/selection-scores/template", ScoresAsync).Allow(Party.University, OfficerRole.Maintainer).AsOperation("application.export-score-template");
    }

    private static Task<FileReply> MedicalAsync(ExportRequest export, Exporting exporting, RecruitmentDbContext db, FieldCipher cipher, TimeProvider clock,
        CancellationToken cancel) =>
        WriteAsync("medical-template", "体检结果模板", MissingResult.Medical, [ImportMedicalResults.Fit, ImportMedicalResults.Lungs], export, exporting, db, cipher, clock.Today(), cancel);

    private static Task<FileReply> ScoresAsync(ExportRequest export, Exporting exporting, RecruitmentDbContext db, FieldCipher cipher, TimeProvider clock,
        CancellationToken cancel) =>
        WriteAsync("score-template", "选拔成绩模板", MissingResult.Score, [ImportSelectionScores.Score], export, exporting, db, cipher, clock.Today(), cancel);

    private static async Task<FileReply> WriteAsync(string name, string title, MissingResult missing, IReadOnlyList<string> results, ExportRequest export,
        Exporting exporting, RecruitmentDbContext db, FieldCipher cipher, DateOnly today, CancellationToken cancel)
    {
        var year = (await db.CurrentYearAsync(today, cancel))?.Year;
        var awaiting = new ApplicationFilter(Year: year ?? 0, Missing: new Word<MissingResult>(missing)).Over(db.Applications.AsNoTracking());
        var table = new ExportTable<Awaiting>(name, title,
        [
            new ExportColumn<Awaiting>(ApplicantMatch.Number, a => a.Id.ToString()),
            new ExportColumn<Awaiting>(ApplicantMatch.Name, a => a.Name),
            new ExportColumn<Awaiting>(ApplicantMatch.LastFour, a => Application.MaskedIdNumber(a.Id, a.IdNumber, cipher)[^4..]),
            .. results.Select(heading => new ExportColumn<Awaiting>(heading, _ => null)),
            new ExportColumn<Awaiting>("专业", a => a.Major),
        ]);
        return await exporting.WriteAsync(table, export, awaiting.OrderBy(a => a.Id).Select(Row).AsAsyncEnumerable(), cancel);
    }
}
