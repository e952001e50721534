using System.Globalization;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>The rules of a published policy version that Placement itself applies, read once from the year's values.</summary>
/// <param name="SelfAdjustPct">Of a recruiting province's total, floored (D-10).</param>
/// <param name="InProvinceMaxPct">Of the new recruits of an area, inclusive (REC-14).</param>
/// <param name="CapsEveryArea">True where each area is held to the in-province share; false where it is only warned about.</param>
/// <param name="BachelorMinPct">Of a recruiting province's seats, inclusive (D-11).</param>
/// <param name="BachelorOrAbove">True where master's and doctor's degrees count.</param>
/// <param name="RuralMinPct">Township or below (PLA-5).</param>
/// <param name="EducationMinPct">乡村教育 (PLA-5).</param>
/// <param name="YouthMaxPct">基层青年工作 (PLA-5).</param>
/// <param name="SignupOpen">The first day of sign-up (A1).</param>
/// <param name="ReplacementClose">The last day on which somebody is given a seat (REC-13).</param>
internal sealed record Policy(int SelfAdjustPct, int InProvinceMaxPct, bool CapsEveryArea, int BachelorMinPct,
    bool BachelorOrAbove, int RuralMinPct, int EducationMinPct, int YouthMaxPct, DateOnly SignupOpen, DateOnly ReplacementClose)
{
    /// <summary>Reads a valid policy.</summary>
    public static Policy Of(IReadOnlyDictionary<string, string> values) => new(
        int.Parse(values["quota.selfAdjustPct"]),
        int.Parse(values["inProvince.maxPct"]),
        values["inProvince.scope"] == "area",
        int.Parse(values["bachelor.minPct"]),
        values["bachelor.orAbove"] == "true",
        int.Parse(values["rural.minPct"]),
        int.Parse(values["education.minPct"]),
        int.Parse(values["youth.maxPct"]),
        Day(values["signup.open"]),
        Day(values["replacement.close"]));

    /// <summary>How many seats a recruiting province may place beyond its cells (D-10): floor.</summary>
    public int SelfAdjustLimit(int recruitingTotal) => (int)((long)recruitingTotal * SelfAdjustPct / 100);

    /// <summary>How many of an area's new recruits may come from the province itself (REC-14): floor, so that the share is at most the percentage.</summary>
    public int InProvinceLimit(int newRecruits) => (int)((long)newRecruits * InProvinceMaxPct / 100);

    /// <summary>How many of a recruiting province's planned seats may go to people below a bachelor's degree (D-11): floor.</summary>
    public int NonBachelorLimit(int recruitingTotal) => (int)((long)recruitingTotal * (100 - BachelorMinPct) / 100);

    /// <summary>True where a degree counts towards the bachelor share.</summary>
    public bool CountsAsBachelor(string degree) =>
        degree == Degrees.Bachelor || (BachelorOrAbove && degree is Degrees.Master or Degrees.Doctor);

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, PolicyKey.DayFormat, CultureInfo.InvariantCulture);
}

/// <summary>The degrees of the form as Recruitment announces them; anything else is below a bachelor's degree.</summary>
internal static class Degrees
{
    public const string Bachelor = "bachelor";
    public const string Master = "master";
    public const string Doctor = "doctor";

    /// <summary>The degree in Chinese; one that is not known stays as it is.</summary>
    public static string LabelOf(string degree) => degree switch
    {
        Bachelor => "本科",
        Master => "硕士研究生",
        Doctor => "博士研究生",
        "associate" => "专科",
        _ => degree,
    };
}
