using System.Text;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;

namespace XibuPlan.Placement.UnitTests;

/// <summary>The two annexes of the 2020 notice as files, and as the importer reads them.</summary>
internal static class Annexes
{
    public const int Year = 2020;

    public static string Scale => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "implementation-scale-2020.csv"));

    public static string Matrix => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "recruitment-quota-2020.csv"));

    public static Policy Policy => Policy.Of(PolicyCatalogue.DefaultsOf(2020));

    public static (IReadOnlyList<ServiceArea> Areas, CsvFile File) ReadScale(string text)
    {
        var file = CsvFile.Read(Encoding.UTF8.GetBytes(text), ScaleCsv.Columns);
        return (ScaleCsv.Areas(file, Year), file);
    }

    public static (IReadOnlyList<QuotaCell> Cells, CsvFile File) ReadMatrix(string text)
    {
        var file = CsvFile.Read(Encoding.UTF8.GetBytes(text), QuotaMatrixCsv.Columns);
        var known = ReadScale(Scale).Areas.Select(a => a.ProvinceCode).ToHashSet();
        return (QuotaMatrixCsv.Cells(file, Year, known), file);
    }
}
