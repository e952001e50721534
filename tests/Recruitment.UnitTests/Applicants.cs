using System.Text;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>Applications of the pure tests, at the step that a test starts from.</summary>
internal static class Applicants
{
    public static readonly FieldCipher Cipher = new(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));
    public static readonly DateTimeOffset Now = new(2020, 5, 1, 1, 0, 0, TimeSpan.Zero);
    public static readonly Actor Student = new(Guid.CreateVersion7(), Party.Student, null);
    public static readonly Actor Reviewer = Officer(Party.University, OfficerRole.Reviewer) with { UniversityCode = "10486" };
    public static readonly Actor Maintainer = Officer(Party.University, OfficerRole.Maintainer) with { UniversityCode = "10486" };

    public static readonly FormFacts Form = new(
        "王小明", IdCardNumber.Restore("11010519491231002X"), "13800001234", "wang@example.cn", "123456789", "10486", Degree.Bachelor, "汉语言文学", 2020,
        true, "共青团员", ["650000", "530000"], true);

    public static readonly RecruitmentPolicy Policy = new(
        1, new(2020, 4, 15), new(2020, 6, 10), 1, 3, new(2020, 6, 15), new(2020, 6, 25), 3, 3, new(2020, 7, 10), new(2020, 9, 10));

    public static Actor Officer(Party party, OfficerRole role) => new(Guid.CreateVersion7(), party, RegionCode.Parse("420000")) { Roles = new HashSet<OfficerRole> { role } };

    public static Application Draft(FormFacts? form = null) => Application.Start(2020, form ?? Form, Cipher, Student);

    public static Application Unreviewed(FormFacts? form = null) => After(Draft(form), a => a.Submit(Policy, new(2020, 5, 1), Student, Now));

    public static Application Reviewed(FormFacts? form = null) => After(Unreviewed(form), a => a.Review(true, Reviewer, Now));

    public static Application Cleared(FormFacts? form = null, bool? lungs = null)
    {
        var application = After(Reviewed(form), a => a.EnterScore(80, Maintainer, Now));
        return After(application, a => a.RecordMedical(true, lungs, Maintainer, Now));
    }

    public static Application Placed(FormFacts? form = null, string province = "650000") =>
        After(Cleared(form), a => a.ReserveSeat(Guid.CreateVersion7(), province, "第一志愿", Now));

    private static Application After(Application application, Func<Application, ServiceDefaults.Problems.Outcome> step)
    {
        var refusal = step(application).Refusal;
        return refusal is null ? application : throw new InvalidOperationException(refusal.Code);
    }
}
