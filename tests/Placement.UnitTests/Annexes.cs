using System.Text;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Imports;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.UnitTests;

/// <summary>The two annexes of the 2020 notice as files, and as the importer reads them.</summary>
internal static class Annexes
{
    public const int Year = 2020;

    public static string Scale => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "implementation-scale-2020.csv"));

    public static string Matrix => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "recruitment-quota-2020.csv"));

    public static Policy Policy => Policy.Of(PolicyCatalogue.DefaultsOf(2020));

    public static (IReadOnlyList<ServiceArea> Areas, IReadOnlyList<ImportProblem> Faults) ReadScale(string text) => ReadScale(Encoding.UTF8.GetBytes(text));

    public static (IReadOnlyList<ServiceArea> Areas, IReadOnlyList<ImportProblem> Faults) ReadScale(byte[] bytes)
    {
        var file = FileOf(bytes, ScaleAnnex.Headings, ProgrammeYearRefusals.ScaleRows).Value;
        return (ScaleAnnex.Areas(file, Year), FaultsOf(file));
    }

    public static (IReadOnlyList<QuotaCell> Cells, IReadOnlyList<ImportProblem> Faults) ReadMatrix(string text)
    {
        var file = FileOf(Encoding.UTF8.GetBytes(text), QuotaMatrixAnnex.Headings, ProgrammeYearRefusals.MatrixRows).Value;
        var known = ReadScale(Scale).Areas.Select(a => a.ProvinceCode).ToHashSet();
        return (QuotaMatrixAnnex.Cells(file, Year, known), FaultsOf(file));
    }

    /// <summary>The file, or why it cannot be taken at all. Reading from memory never waits.</summary>
    public static Outcome<AnnexFile> FileOf(byte[] bytes, IReadOnlyList<TableHeading> headings, Refusal template) =>
        AnnexFile.ReadAsync(new MemoryStream(bytes), headings, template, CancellationToken.None).GetAwaiter().GetResult();

    private static IReadOnlyList<ImportProblem> FaultsOf(AnnexFile file) => file.Refusal?.Facts!["problems"] as IReadOnlyList<ImportProblem> ?? [];
}
