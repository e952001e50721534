using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Documents;

/// <summary>What is printed about an application.</summary>
public enum DocumentKind
{
    /// <summary>《报名登记表》 (REC-3).</summary>
    [Label("报名登记表")] RegistrationForm,

    /// <summary>《确认通知书》 (A7).</summary>
    [Label("确认通知书")] ConfirmationNotice,
}

/// <summary>
/// Everything that a printed document says, numbers in the clear: it is made for printing, audited like a reveal and never kept.
/// </summary>
/// <param name="BirthDate">As the ID number states.</param>
/// <param name="SubmittedOn">The day of the first submission (China).</param>
/// <param name="ReviewedOn">The day of the last review, or null.</param>
/// <param name="ConfirmedOn">The day on which the confirmation notice was issued, or null.</param>
/// <param name="ServiceProvinceName">Where the seat is, or null.</param>
/// <param name="PrintedAt">By the programme's clock.</param>
internal sealed record PrintedDocument(
    DocumentKind Kind, string Title, Guid ApplicationId, int Year, string Name, string IdNumber, string Gender, DateOnly BirthDate, string Phone, string Email,
    string? Qq, string UniversityName, string RecruitingProvinceName, string Degree, string Major, int GraduationYear, bool PriorVolunteering,
    string? PoliticalStatus, IReadOnlyList<string> ChoiceNames, bool AcceptsOtherProvinces, string StateLabel, DateOnly? SubmittedOn, DateOnly? ReviewedOn,
    DateOnly? ConfirmedOn, string? ServiceProvinceName, DateOnly AgreementDue, DateTimeOffset PrintedAt) : IConfidential
{
    /// <summary>The document of an application, or why there is none yet.</summary>
    public static Outcome<PrintedDocument> Of(DocumentKind kind, Application application, RecruitmentPolicy rules, FieldCipher cipher, DateTimeOffset now)
    {
        if (kind == DocumentKind.ConfirmationNotice && application.State != ApplicationState.Admitted) return ApplicationRefusals.NotAdmitted;
        if (application.State == ApplicationState.Draft) return ApplicationRefusals.NotSubmitted;
        var form = application.ReadForm(cipher);
        return new PrintedDocument(
            kind, kind.Label(), application.Id, application.Year, form.Name, form.IdNumber.Text, form.IdNumber.Gender.Label(), form.IdNumber.BirthDate, form.Phone,
            form.Email, form.Qq, UniversityDirectory.NameOf(form.UniversityCode), RegionDirectory.NameOf(application.RecruitingProvinceCode), form.Degree.Label(),
            form.Major, form.GraduationYear, form.PriorVolunteering, form.PoliticalStatus, [.. form.Choices.Select(RegionDirectory.NameOf)],
            form.AcceptsOtherProvinces, application.State.Label(), DayOf(application, ApplicationAction.Submit, first: true),
            DayOf(application, ApplicationAction.Review), DayOf(application, ApplicationAction.Confirm),
            application.SeatProvinceCode is { } service ? RegionDirectory.NameOf(service) : null, rules.AgreementDue, now);
    }

    private static DateOnly? DayOf(Application application, ApplicationAction action, bool first = false)
    {
        var taken = application.Decisions.Where(d => d.Action == action.ToString()).Select(d => d.At).Order().ToList();
        return taken.Count == 0 ? null : ChinaTime.DayOf(first ? taken[0] : taken[^1]);
    }
}
