using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The degree (学历) that the applicant will hold on reporting (REC-4); bachelor or above counts for the 85% (REC-14).</summary>
public enum Degree
{
    /// <summary>专科.</summary>
    [Label("专科")] Associate,

    /// <summary>本科.</summary>
    [Label("本科")] Bachelor,

    /// <summary>硕士研究生.</summary>
    [Label("硕士研究生")] Master,

    /// <summary>博士研究生.</summary>
    [Label("博士研究生")] Doctor,
}

internal static class Degrees
{
    /// <summary>A graduate student may still study while serving (在读研究生); everybody else graduates in the programme year (应届).</summary>
    public static bool FitsGraduation(this Degree degree, int graduationYear, int programmeYear) => degree is Degree.Master or Degree.Doctor
        ? graduationYear >= programmeYear && graduationYear <= programmeYear + 5
        : graduationYear == programmeYear;
}
