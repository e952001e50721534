using System.Globalization;
using XibuPlan.TestSupport;

namespace XibuPlan.Placement.FunctionalTests;

/// <summary>Annexes for tests: the real ones of 2020 and small ones.</summary>
public static class Plans
{
    public const string ScaleHeading = "service_province_code,service_province,total_scale,graduate_teaching_corps,extended,new_recruits";
    public const string MatrixHeading = "service_province_code,service_province,recruiting_province_code,recruiting_province,quota,relation";

    public static string Scale2020 => File.ReadAllText(Repository.PathOf("data", "implementation-scale-2020.csv"));

    public static string Matrix2020 => File.ReadAllText(Repository.PathOf("data", "recruitment-quota-2020.csv"));

    public const string InnerMongolia = "150000";
    public const string Hubei = "420000";
    public const string Tibet = "540000";
    public const string Beijing = "110000";

    /// <summary>Three areas with 21 new recruits.</summary>
    public static string SmallScale { get; } = ScaleOf(("NM", "内蒙古", 10), ("HB", "湖北", 6), ("XZ", "西藏", 5));

    /// <summary>湖北 recruits 14 (budget 1, at most 2 without a bachelor's degree), 北京 7 (budget 0, at most 1).</summary>
    public static string SmallMatrix { get; } = MatrixOf(("NM", "内蒙古", "HB", "湖北", 6), ("HB", "湖北", "HB", "湖北", 6), ("XZ", "西藏", "HB", "湖北", 2),
        ("NM", "内蒙古", "BJ", "北京", 4), ("XZ", "西藏", "BJ", "北京", 3));

    /// <summary>A scale that fits the cells: nobody but new recruits.</summary>
    public static string ScaleOf(params (string Service, string Name, int Recruits)[] areas) =>
        string.Join('\n', areas.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Service},{a.Name},{a.Recruits},0,0,{a.Recruits}")).Prepend(ScaleHeading));

    public static string MatrixOf(params (string Service, string Name, string Recruiting, string From, int Quota)[] cells) =>
        string.Join('\n', cells.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Service},{c.Name},{c.Recruiting},{c.From},{c.Quota},")).Prepend(MatrixHeading));
}
