using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Imports;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Annex 2: the quota of every recruiting province in every service province (PLA-7).</summary>
internal static class QuotaMatrixAnnex
{
    /// <summary>The recruiting province, by letters or digits and by name.</summary>
    public static readonly TableHeading RecruitingCode = new("招募省代码", "recruiting_province_code"), RecruitingName = new("招募省", "recruiting_province");

    /// <summary>How many, and as what.</summary>
    public static readonly TableHeading Quota = new("名额", "quota"), Relation = new("关系", "relation");

    /// <summary>The headings of the file.</summary>
    public static readonly IReadOnlyList<TableHeading> Headings = [ScaleAnnex.Code, ScaleAnnex.Name, RecruitingCode, RecruitingName, Quota, Relation];

    private const string InProvince = "in-province";

    // The word that is stored and the words that a file may have; the first is the template's. The printed annex has all three (docs/rules.md §9.5).
    private static readonly (string Stored, string[] Written)[] Relations =
        [("", [""]), (InProvince, ["省内招募", "本省招募"]), ("paired-assistance", ["对口帮扶"])];

    /// <summary>A stored relation as the template writes it.</summary>
    public static string InChinese(string relation) => Relations.Single(r => r.Stored == relation).Written[0];

    /// <summary>The cells of the file; what is wrong is added to its faults.</summary>
    public static IReadOnlyList<QuotaCell> Cells(AnnexFile file, int year, IReadOnlySet<string> serviceProvinces)
    {
        var cells = new Dictionary<(string, string), QuotaCell>();
        foreach (var line in file.Lines)
        {
            var (service, recruiting) = (line.Province(ScaleAnnex.Code, ScaleAnnex.Name), line.Province(RecruitingCode, RecruitingName));
            var quota = line.Count(Quota);
            if (service is null || recruiting is null || quota is null) continue;
            if (!serviceProvinces.Contains(service.Code)) line.Fault(ScaleAnnex.Code, $"{service.ShortName}不在实施规模（附件1）中");
            var cell = new QuotaCell(year, recruiting.Code, service.Code, quota.Value, RelationOf(line, service, recruiting));
            if (!cells.TryAdd((recruiting.Code, service.Code), cell)) line.Fault(RecruitingCode, $"{service.ShortName}的招募省{recruiting.ShortName}重复出现");
        }

        return [.. cells.Values];
    }

    private static string RelationOf(AnnexLine line, ProvinceAlpha service, ProvinceAlpha recruiting)
    {
        var written = line.Text(Relation);
        var relation = Relations.FirstOrDefault(r => r.Stored == written || r.Written.Contains(written)).Stored;
        if (relation is null) line.Fault(Relation, $"“{written}”不是招募关系，应填写“省内招募”“对口帮扶”或留空");
        // Whether a cell is in-province follows from its two provinces (docs/rules.md §9.5); the flag may be missing, not wrong.
        else if (relation == InProvince && service != recruiting) line.Fault(Relation, $"{recruiting.ShortName}招募到{service.ShortName}不是省内招募");
        return relation ?? "";
    }
}
