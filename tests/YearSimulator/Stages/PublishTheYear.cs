using XibuPlan.YearSimulator.Http;
using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>
/// The national office opens the year: policy, implementation scale, quota matrix. A matrix with one cell moved is refused with the
/// provinces and the differences named; who edits does not publish.
/// </summary>
internal sealed class PublishTheYear : Stage
{
    private static readonly string Path = $"/api/placement/programme-years/{Year.Number}";

    public override string Title => "全国项目办 publishes the year";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(6);
        var (maintainer, reviewer) = (year.Offices.National.Maintainer, year.Offices.National.Reviewer);
        var opened = await maintainer.TryAsync(HttpMethod.Post, "/api/placement/programme-years", new { year = Year.Number }, cancel);
        if (opened.Code == "programme-year.already-exists")
            throw new InvalidOperationException($"The system already holds the year {Year.Number}: start it anew with ./start.sh --reset.");
        opened.Good();
        await year.MoveToAsync(Year.Number, 4, 10, cancel);
        progress.Advance();

        await maintainer.PutAsync($"{Path}/policy", new Dictionary<string, string> { ["quota.selfAdjustPct"] = "10", ["bachelor.minPct"] = "85" }, cancel);
        progress.Advance();

        (await ImportAsync(maintainer, Path, "scale", year.Plan.ScaleCsv(), cancel)).Good();
        progress.Advance();

        year.Checks.Refused("import of a quota matrix with one cell moved",
            await ImportAsync(maintainer, Path, "quota-matrix", year.Plan.MatrixCsvWithOneCellMoved(), cancel), 422, "quota-matrix.not-cross-footed");
        progress.Advance();

        (await ImportAsync(maintainer, Path, "quota-matrix", year.Plan.MatrixCsv(), cancel)).Good();
        progress.Advance();

        year.Checks.Refused("publication by the officer who entered the year",
            await maintainer.ReviewAsync(Path, $"{Path}/publish", null, cancel), 403, "access.not-your-office");
        (await reviewer.ReviewAsync(Path, $"{Path}/publish", null, cancel)).Good();
        progress.Advance();
    }

    /// <summary>Imports a file into a year: <c>scale</c> or <c>quota-matrix</c>.</summary>
    public static Task<Answer> ImportAsync(Session officer, string year, string what, string csv, CancellationToken cancel) =>
        officer.SendAsync(new Call(HttpMethod.Put, $"{year}/{what}") { Body = csv, ContentType = "text/csv" }, cancel);
}
