using XibuPlan.Placement.Quotas;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Annex 2: the quota of every recruiting province in every service province (PLA-7).</summary>
internal static class QuotaMatrixCsv
{
    /// <summary>The heading of the file.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["service_province_code", "service_province", "recruiting_province_code", "recruiting_province", "quota", "relation"];

    private static readonly string[] Relations = ["", "in-province", "paired-assistance"];

    /// <summary>The cells of the file; what is wrong is added to its errors.</summary>
    public static IReadOnlyList<QuotaCell> Cells(CsvFile file, int year, IReadOnlySet<string> serviceProvinces)
    {
        var cells = new Dictionary<(string, string), QuotaCell>();
        foreach (var line in file.Lines)
        {
            var service = line.Province("service_province_code", "service_province");
            var recruiting = line.Province("recruiting_province_code", "recruiting_province");
            var quota = line.Count("quota");
            var relation = line.Text("relation");
            if (service is null || recruiting is null || quota is null) continue;
            if (!serviceProvinces.Contains(service.Code)) line.Fault("service_province_code", $"{service.ShortName}不在实施规模（附件1）中");
            if (!Relations.Contains(relation)) line.Fault("relation", $"“{relation}”不是招募关系");
            // Whether a cell is in-province follows from its two provinces (docs/rules.md §9.5); the flag may be missing, not wrong.
            else if (relation == "in-province" && service != recruiting) line.Fault("relation", $"{recruiting.ShortName}招募到{service.ShortName}不是省内招募");
            if (!cells.TryAdd((recruiting.Code, service.Code), new QuotaCell(year, recruiting.Code, service.Code, quota.Value, relation)))
                line.Fault("recruiting_province_code", $"{service.ShortName}的招募省{recruiting.ShortName}重复出现");
        }

        return [.. cells.Values];
    }
}
