using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>
/// A4 for a whole examination day as a file, XLSX or CSV in the body: the template's columns, 合格 or 不合格. <c>?preview=true</c> says
/// what would become of each row and saves nothing.
/// </summary>
internal sealed class ImportMedicalResults : IEndpoint
{
    internal const string Fit = "体检结果";
    internal const string Lungs = "肺通气功能";
    private const string Expected = "合格 或 不合格";

    private sealed record Result(bool Fit, bool? LungsFit);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/medical-results/import", HandleAsync)
        .Accepts<Stream>(ResultTemplates.Xlsx, ResultTemplates.Csv)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.import-medical-results");

    private static async Task<Reply<ImportOutcome>> HandleAsync(HttpRequest request, bool? preview, RecruitmentDbContext db, FieldCipher cipher, Actor actor,
        TimeProvider clock, CancellationToken cancel) =>
        await db.ImportResultsAsync(request.Body, preview == true, cipher, [Fit, Lungs], Read,
            (application, result) => application.RecordMedical(result.Fit, result.LungsFit, actor, clock.GetUtcNow()), Says, clock.Today(), cancel);

    private static Outcome<Result> Read(TableRow row)
    {
        if (FitOf(row[Fit]) is not { } fit) return ResultImport.Cell(row, Fit, Expected);
        if (row[Lungs].Length == 0) return new Result(fit, null);
        return FitOf(row[Lungs]) is { } lungs ? new Result(fit, lungs) : ResultImport.Cell(row, Lungs, Expected + "，未检查的留空");
    }

    private static string? Says(Application application) => (application.MedicallyFit, application.LungsFit) switch
    {
        (null, _) => null,
        ({ } fit, null) => Word(fit),
        ({ } fit, { } lungs) => $"{Word(fit)}，{Lungs}{Word(lungs)}",
    };

    private static string Word(bool fit) => fit ? "合格" : "不合格";

    private static bool? FitOf(string text) => text switch
    {
        "合格" => true,
        "不合格" => false,
        _ => null,
    };
}
