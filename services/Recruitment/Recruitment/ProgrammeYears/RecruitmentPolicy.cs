using System.Globalization;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Recruitment.ProgrammeYears;

/// <summary>The policy keys of a year that recruitment decides by. Days are those of China, and inclusive.</summary>
/// <param name="Version">The policy version, stored with the application at submission.</param>
/// <param name="SignupOpen">First day on which a form may be submitted (A1).</param>
/// <param name="SignupClose">Last day on which a form may be submitted for the first time (A1).</param>
/// <param name="ChoicesMin">Fewest service provinces to be chosen (D-3).</param>
/// <param name="ChoicesMax">Most service provinces to be chosen (D-3).</param>
/// <param name="ReviewDue">Last day of the universities' review, and so for resubmitting a returned form (A2).</param>
/// <param name="MedicalDue">Day by which medical results are in (A4).</param>
/// <param name="UniversityNoticeDays">Full days of the university's public notice (D-16).</param>
/// <param name="ProvinceNoticeDays">Full days of the province's public notice (D-16).</param>
/// <param name="AgreementDue">Day by which agreements are signed (REC-10).</param>
/// <param name="ReplacementClose">The last day on which somebody is given a seat (REC-13).</param>
public sealed record RecruitmentPolicy(
    int Version, DateOnly SignupOpen, DateOnly SignupClose, int ChoicesMin, int ChoicesMax, DateOnly ReviewDue, DateOnly MedicalDue,
    int UniversityNoticeDays, int ProvinceNoticeDays, DateOnly AgreementDue, DateOnly ReplacementClose)
{
    /// <summary>
    /// The provinces that take new recruits this year, by code, or null before the quota matrix arrives. Then any province may be
    /// chosen: sign-up does not stop for a message on its way, the choices are looked at again on submitting, and nobody is ever seated
    /// where the matrix has no place.
    /// </summary>
    public IReadOnlyList<string>? ServiceProvinces { get; init; }

    /// <summary>Reads the published keys; a key that is missing or cannot be read is a fault of the publication.</summary>
    public static RecruitmentPolicy Read(int version, IReadOnlyDictionary<string, string> policy) => new(
        version,
        Day(policy, "signup.open"),
        Day(policy, "signup.close"),
        Number(policy, "choices.min"),
        Number(policy, "choices.max"),
        Day(policy, "review.due"),
        Day(policy, "medical.due"),
        Number(policy, "publicity.days.university"),
        Number(policy, "publicity.days.province"),
        Day(policy, "agreement.due"),
        Day(policy, "replacement.close"));

    /// <summary>True on the days on which a form may be submitted for the first time.</summary>
    public bool IsSignupOpen(DateOnly today) => today >= SignupOpen && today <= SignupClose;

    /// <summary>True on the days on which a returned form may be submitted again.</summary>
    public bool IsCorrectionOpen(DateOnly today) => today >= SignupOpen && today <= ReviewDue;

    /// <summary>True from the first day of sign-up to the last on which somebody is given a seat (A1, REC-13).</summary>
    public bool RecruitsOn(DateOnly today) => today >= SignupOpen && today <= ReplacementClose;

    /// <summary>True for as many choices as the policy asks for, each once and each a service province (REC-2, D-3).</summary>
    public bool Admits(IReadOnlyList<string> choices) =>
        choices.Count >= ChoicesMin && choices.Count <= ChoicesMax && choices.Distinct().Count() == choices.Count && choices.All(IsServiceProvince);

    private bool IsServiceProvince(string code) => ServiceProvinces?.Contains(code)
        ?? (RegionCode.TryParse(code, out var region) && region.IsProvince && RegionDirectory.All.ContainsKey(region));

    private static DateOnly Day(IReadOnlyDictionary<string, string> policy, string key) =>
        DateOnly.ParseExact(policy[key], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(IReadOnlyDictionary<string, string> policy, string key) => int.Parse(policy[key], CultureInfo.InvariantCulture);
}
