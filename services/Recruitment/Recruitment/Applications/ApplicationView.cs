using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>An application as one caller sees it: numbers and contacts masked, and what this caller may do.</summary>
/// <param name="Medical">The result for those who act on it; null before, and for the others, who only need to know who is cleared.</param>
/// <param name="Effect">What the edit did, or would do; only in the answer to an edit.</param>
public sealed record ApplicationView(
    Guid Id, int Year, ApplicationState State, string StateLabel, bool NeedsReReview, string Name, string IdNumber, Gender Gender, string Phone,
    string Email, string? Qq, string UniversityCode, string UniversityName, string RecruitingProvinceCode, string RecruitingProvinceName,
    Degree Degree, string Major, int GraduationYear, bool PriorVolunteering, string? PoliticalStatus, IReadOnlyList<string> Choices,
    IReadOnlyList<string> ChoiceNames, IReadOnlyList<string> EffectiveChoices, bool AcceptsOtherProvinces, decimal? SelectionScore,
    MedicalView? Medical, SeatView? Seat, int PolicyVersion, long Revision, IReadOnlyList<string> AllowedActions, EditEffect? Effect) : IRevisioned
{
    /// <summary>The view of a loaded application.</summary>
    public static ApplicationView Of(Application application, FieldCipher cipher, Actor actor, EditEffect? effect = null)
    {
        var form = application.ReadForm(cipher);
        var actsOnIt = actor.Party is Party.Student or Party.University
            || (actor.Party == Party.Province && actor.Region?.Digits == application.RecruitingProvinceCode);
        return new ApplicationView(
            application.Id, application.Year, application.State, application.State.Label(), application.NeedsReReview, form.Name,
            Mask.IdNumber(form.IdNumber.Text), application.Gender, Mask.Phone(form.Phone), Mask.Email(form.Email), form.Qq is null ? null : Mask.Phone(form.Qq),
            form.UniversityCode, UniversityDirectory.NameOf(form.UniversityCode), application.RecruitingProvinceCode,
            RegionDirectory.NameOf(application.RecruitingProvinceCode), form.Degree, form.Major, form.GraduationYear, form.PriorVolunteering,
            form.PoliticalStatus, form.Choices, [.. form.Choices.Select(RegionDirectory.NameOf)], application.EffectiveChoices,
            form.AcceptsOtherProvinces, application.SelectionScore,
            !actsOnIt || application.MedicallyFit is not { } fit ? null : new MedicalView(fit, application.LungsFit),
            application.SeatId is { } seat ? new SeatView(seat, application.SeatProvinceCode!, RegionDirectory.NameOf(application.SeatProvinceCode!)) : null,
            application.PolicyVersion, application.Revision, application.Standing.AllowedActions(actor), effect);
    }
}

/// <summary>The medical result (S4): 合格/不合格 and the lung item.</summary>
public sealed record MedicalView(bool Fit, bool? PulmonaryFunctionFit);

/// <summary>The seat that Placement reserved.</summary>
public sealed record SeatView(Guid Id, string ServiceProvinceCode, string ServiceProvinceName);
