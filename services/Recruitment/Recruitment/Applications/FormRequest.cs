using System.Net.Mail;
using XibuPlan.Recruitment.FormDrafts;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The sign-up form as the student sends it.</summary>
/// <param name="IdNumber">18 characters (GB 11643); left out, that of the student's draft is taken, or else the stored one stays. Likewise phone and e-mail, which answers show masked only.</param>
/// <param name="Phone">A mobile number, 11 digits.</param>
/// <param name="UniversityCode">The ministry's five digits; the recruiting province follows from it.</param>
/// <param name="Choices">Six-digit service provinces of the year in order of preference (REC-2).</param>
/// <param name="Qq">Left out, the stored one stays; empty, it is taken away.</param>
public sealed record FormRequest(
    string Name, string UniversityCode, Degree Degree, string Major, int GraduationYear, IReadOnlyList<string> Choices,
    bool PriorVolunteering = false, bool AcceptsOtherProvinces = false, string? IdNumber = null, string? Phone = null, string? Email = null,
    string? Qq = null, string? PoliticalStatus = null)
{
    /// <summary>The form with what was left out taken from the stored one, or what is wrong with it.</summary>
    public Outcome<FormFacts> Check(FormFacts? stored, int year, RecruitmentPolicy policy, DateOnly today)
    {
        var errors = FieldErrors(stored).ToArray();
        if (errors.Length > 0) return CommonRefusals.Invalid.ForFields(errors);
        if (RuleBroken(year, policy) is { } broken) return broken;
        var number = IdNumber is null ? stored!.IdNumber : IdCardNumber.Parse(IdNumber, today);
        if (number.IsRefused(out var refusal, out var checkedNumber)) return refusal;
        return new FormFacts(Name.Trim(), checkedNumber, Phone ?? stored!.Phone, Email?.Trim() ?? stored!.Email, Qq is null ? stored?.Qq : Blank(Qq), UniversityCode, Degree,
            Major.Trim(), GraduationYear, PriorVolunteering, Blank(PoliticalStatus), Choices, AcceptsOtherProvinces);
    }

    /// <summary>The form with the numbers of the student's draft where it leaves them out.</summary>
    internal FormRequest WithNumbersOf(DraftForm? draft) => this with
    {
        IdNumber = IdNumber ?? draft?.IdNumber,
        Phone = Phone ?? draft?.Phone,
        Email = Email ?? draft?.Email,
    };

    private IEnumerable<(string Field, string Message)> FieldErrors(FormFacts? stored)
    {
        if (Name.Trim().Length is < 2 or > 50) yield return ("name", "姓名须为 2–50 个字");
        if (Major.Trim().Length is < 1 or > 100) yield return ("major", "专业须为 1–100 个字");
        if (IdNumber is null && stored is null) yield return ("idNumber", "必填");
        if (Phone is null ? stored is null : Phone.Length != 11 || Phone[0] != '1' || !Phone.AsSpan().ContainsOnlyDigits()) yield return ("phone", "手机号须为 11 位数字");
        if (Email is null ? stored is null : !MailAddress.TryCreate(Email, out _)) yield return ("email", "电子邮箱格式不正确");
        if (Blank(Qq) is { } qq && (qq.Length is < 5 or > 12 || !qq.AsSpan().ContainsOnlyDigits())) yield return ("qq", "QQ 号须为 5–12 位数字");
        if (PoliticalStatus?.Trim().Length > 20) yield return ("politicalStatus", "不超过 20 个字");
    }

    private Refusal? RuleBroken(int year, RecruitmentPolicy policy)
    {
        if (!UniversityDirectory.All.ContainsKey(UniversityCode))
            return ApplicationRefusals.UniversityUnknown.With(UniversityCode).ForFields(("universityCode", "请从名单中选择"));
        if (!Degree.FitsGraduation(GraduationYear, year))
            return ApplicationRefusals.NotThisYearsGraduate.With(year).ForFields(("graduationYear", "毕业年份不符合报名条件"));
        return policy.Admits(Choices)
            ? null
            : ApplicationRefusals.ChoicesWrong.With(policy.ChoicesMin, policy.ChoicesMax).ForFields(("choices", "请重新选择"));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
