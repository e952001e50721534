using System.Globalization;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.ResultImports;

/// <summary>REC-7 for a whole selection as a file, XLSX or CSV in the body. <c>?preview=true</c> says what would become of each row and saves nothing.</summary>
internal sealed class ImportSelectionScores : IEndpoint
{
    internal const string Score = "选拔成绩";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/selection-scores/import", HandleAsync)
        .Accepts<Stream>(ResultTemplates.Xlsx, ResultTemplates.Csv)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.import-selection-scores");

    private static async Task<Reply<ImportOutcome>> HandleAsync(HttpRequest request, bool? preview, RecruitmentDbContext db, FieldCipher cipher, Actor actor,
        TimeProvider clock, CancellationToken cancel) =>
        await db.ImportResultsAsync(request.Body, preview == true, cipher, [Score], Read,
            (application, score) => application.EnterScore(score, actor, clock.GetUtcNow()),
            application => application.SelectionScore?.ToString("0.##", CultureInfo.InvariantCulture), clock.Today(), cancel);

    private static Outcome<decimal> Read(TableRow row) =>
        decimal.TryParse(row[Score], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            ? score
            : ResultImport.Cell(row, Score, "0–100 的数字，最多两位小数");
}
