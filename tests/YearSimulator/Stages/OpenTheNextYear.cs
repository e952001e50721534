using XibuPlan.YearSimulator.Output;

namespace XibuPlan.YearSimulator.Stages;

/// <summary>For the demo: it is spring, and the next year is published with the same figures, five days before its sign-up opens.</summary>
internal sealed class OpenTheNextYear : Stage
{
    /// <summary>The year after the one that is played.</summary>
    public const int Number = Year.Number + 1;

    private static readonly string Path = $"/api/placement/programme-years/{Number}";

    public override string Title => "The next year is published";

    public override async Task RunAsync(Year year, StageProgress progress, CancellationToken cancel)
    {
        progress.Expect(3);
        await year.MoveToAsync(Number, 4, 10, cancel);
        var (maintainer, reviewer) = (year.Offices.National.Maintainer, year.Offices.National.Reviewer);
        await maintainer.PostAsync("/api/placement/programme-years", new { year = Number }, cancel);
        progress.Advance();
        (await PublishTheYear.ImportAsync(maintainer, Path, "scale", year.Plan.ScaleCsv(), cancel)).Good();
        (await PublishTheYear.ImportAsync(maintainer, Path, "quota-matrix", year.Plan.MatrixCsv(), cancel)).Good();
        progress.Advance();
        (await reviewer.ReviewAsync(Path, $"{Path}/publish", null, cancel)).Good();
        progress.Advance();
    }
}
