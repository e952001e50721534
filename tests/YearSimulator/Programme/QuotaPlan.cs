using System.Globalization;
using System.Text;

namespace XibuPlan.YearSimulator.Programme;

/// <summary>A cell of the quota matrix: so many recruits of one province serve in another.</summary>
/// <param name="Service">Six digits.</param>
/// <param name="Recruiting">Six digits.</param>
internal sealed record Cell(string Service, string Recruiting, int Quota, MatrixRow Source);

/// <summary>A row of the matrix file as published: letter codes and short names.</summary>
internal sealed record MatrixRow(string ServiceLetters, string ServiceName, string RecruitingLetters, string RecruitingName, string Relation);

/// <summary>A row of the implementation scale as published (annex 1), without its sums.</summary>
internal sealed record ScaleRow(string Letters, string Name, string Code, int GraduateTeachingCorps, int Extended);

/// <summary>
/// The year's numbers at the simulation's scale, in the two files that a national officer imports. They cross-foot by construction:
/// a service province's new recruits are the sum of its cells.
/// </summary>
internal sealed class QuotaPlan(IReadOnlyList<ScaleRow> scale, IReadOnlyList<Cell> cells)
{
    /// <summary>The cells that hold at least one recruit.</summary>
    public IReadOnlyList<Cell> Cells { get; } = [.. cells.Where(c => c.Quota > 0)];

    /// <summary>New recruits of the whole programme: 7,311 at scale 1.</summary>
    public int Total => Cells.Sum(c => c.Quota);

    /// <summary>Service provinces that get recruits.</summary>
    public IReadOnlyList<string> ServiceProvinces => [.. Cells.Select(c => c.Service).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Recruiting provinces that send some.</summary>
    public IReadOnlyList<string> RecruitingProvinces => [.. Cells.Select(c => c.Recruiting).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>New recruits of a service province.</summary>
    public int NewRecruits(string service) => Cells.Where(c => c.Service == service).Sum(c => c.Quota);

    /// <summary>The seats that a recruiting province fills.</summary>
    public int Seats(string recruiting) => Cells.Where(c => c.Recruiting == recruiting).Sum(c => c.Quota);

    /// <summary>The cells of a recruiting province.</summary>
    public IReadOnlyList<Cell> CellsOf(string recruiting) => [.. Cells.Where(c => c.Recruiting == recruiting)];

    /// <summary>The implementation scale as the file to import.</summary>
    public string ScaleCsv()
    {
        var csv = new StringBuilder("service_province_code,service_province,total_scale,graduate_teaching_corps,extended,new_recruits\n");
        foreach (var row in scale)
        {
            var recruits = NewRecruits(row.Code);
            csv.Append(CultureInfo.InvariantCulture,
                $"{row.Letters},{row.Name},{row.GraduateTeachingCorps + row.Extended + recruits},{row.GraduateTeachingCorps},{row.Extended},{recruits}\n");
        }

        return csv.ToString();
    }

    /// <summary>The quota matrix as the file to import.</summary>
    public string MatrixCsv() => Csv(Cells);

    /// <summary>
    /// The matrix with one cell moved to another service province, as the shifted cells of the published annex were (docs/rules.md §9).
    /// </summary>
    public string MatrixCsvWithOneCellMoved()
    {
        var moved = Cells.OrderByDescending(c => c.Quota).First(c => c.Service != c.Recruiting);
        var target = Cells.First(c => c.Service != moved.Service && !Cells.Any(o => o.Service == c.Service && o.Recruiting == moved.Recruiting));
        var shifted = moved.Source with { ServiceLetters = target.Source.ServiceLetters, ServiceName = target.Source.ServiceName };
        return Csv([.. Cells.Select(c => c == moved ? c with { Service = target.Service, Source = shifted } : c)]);
    }

    private static string Csv(IReadOnlyList<Cell> cells)
    {
        var csv = new StringBuilder("service_province_code,service_province,recruiting_province_code,recruiting_province,quota,relation\n");
        foreach (var (_, _, quota, row) in cells)
            csv.Append(CultureInfo.InvariantCulture, $"{row.ServiceLetters},{row.ServiceName},{row.RecruitingLetters},{row.RecruitingName},{quota},{row.Relation}\n");
        return csv.ToString();
    }
}
