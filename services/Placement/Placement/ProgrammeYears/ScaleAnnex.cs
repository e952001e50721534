using XibuPlan.Placement.Quotas;
using XibuPlan.ServiceDefaults.Imports;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Annex 1: the implementation scale per service province (PLA-1).</summary>
internal static class ScaleAnnex
{
    /// <summary>The service province, by letters or digits and by name.</summary>
    public static readonly TableHeading Code = new("服务省代码", "service_province_code"), Name = new("服务省", "service_province");

    /// <summary>On duty in all, and the three parts of that.</summary>
    public static readonly TableHeading Total = new("总规模", "total_scale"), Corps = new("研究生支教团", "graduate_teaching_corps"),
        Extended = new("延期", "extended"), Recruits = new("新招募", "new_recruits");

    /// <summary>The headings of the file.</summary>
    public static readonly IReadOnlyList<TableHeading> Headings = [Code, Name, Total, Corps, Extended, Recruits];

    /// <summary>The areas of the file; what is wrong is added to its faults.</summary>
    public static IReadOnlyList<ServiceArea> Areas(AnnexFile file, int year)
    {
        var areas = new Dictionary<string, ServiceArea>();
        foreach (var line in file.Lines)
        {
            var province = line.Province(Code, Name);
            var (total, corps, extended, recruits) = (line.Count(Total), line.Count(Corps), line.Count(Extended), line.Count(Recruits));
            if (province is null || total is null || corps is null || extended is null || recruits is null) continue;
            if (corps + extended + recruits != total)
                line.Fault(Total, $"研支团 {corps} + 延期 {extended} + 新招募 {recruits} = {corps + extended + recruits}，不等于实施规模 {total}");
            if (!areas.TryAdd(province.Code, new ServiceArea(year, province.Code, total.Value, corps.Value, extended.Value, recruits.Value)))
                line.Fault(Code, $"{province.ShortName}重复出现");
        }

        return [.. areas.Values];
    }
}
