using XibuPlan.Placement.Quotas;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>Annex 1: the implementation scale per service province (PLA-1).</summary>
internal static class ScaleCsv
{
    /// <summary>The heading of the file.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["service_province_code", "service_province", "total_scale", "graduate_teaching_corps", "extended", "new_recruits"];

    /// <summary>The areas of the file; what is wrong is added to its errors.</summary>
    public static IReadOnlyList<ServiceArea> Areas(CsvFile file, int year)
    {
        var areas = new Dictionary<string, ServiceArea>();
        foreach (var line in file.Lines)
        {
            var province = line.Province("service_province_code", "service_province");
            var (total, corps) = (line.Count("total_scale"), line.Count("graduate_teaching_corps"));
            var (extended, recruits) = (line.Count("extended"), line.Count("new_recruits"));
            if (province is null || total is null || corps is null || extended is null || recruits is null) continue;
            if (corps + extended + recruits != total)
                line.Fault("total_scale", $"研支团 {corps} + 延期 {extended} + 新招募 {recruits} = {corps + extended + recruits}，不等于实施规模 {total}");
            if (!areas.TryAdd(province.Code, new ServiceArea(year, province.Code, total.Value, corps.Value, extended.Value, recruits.Value)))
                line.Fault("service_province_code", $"{province.ShortName}重复出现");
        }

        return [.. areas.Values];
    }
}
