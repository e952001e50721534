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

    /// <summary>A scale that fits the cells: nobody but new recruits.</summary>
    public static string ScaleOf(params (string Service, string Name, int Recruits)[] areas) =>
        string.Join('\n', areas.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Service},{a.Name},{a.Recruits},0,0,{a.Recruits}")).Prepend(ScaleHeading));

    public static string MatrixOf(params (string Service, string Name, string Recruiting, string From, int Quota)[] cells) =>
        string.Join('\n', cells.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Service},{c.Name},{c.Recruiting},{c.From},{c.Quota},")).Prepend(MatrixHeading));
}
