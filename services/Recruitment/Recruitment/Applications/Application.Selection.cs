using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using static XibuPlan.Recruitment.Applications.ApplicationAction;

namespace XibuPlan.Recruitment.Applications;

/// <summary>Selection: the score, the medical result and the clearance that follows from them (A4).</summary>
public sealed partial class Application
{
    /// <summary>The university's selection score (REC-7), 0–100 with two decimals; null before.</summary>
    public decimal? SelectionScore { get; private set; }

    /// <summary>The general medical result (S4, REC-8); null before.</summary>
    [Sensitive]
    public bool? MedicallyFit { get; private set; }

    /// <summary>The lung function item (S4), needed for Tibet only; null where it was not examined.</summary>
    [Sensitive]
    public bool? LungsFit { get; private set; }

    /// <summary>The choices that remain: without Tibet where the lungs are not fit for it (REC-8).</summary>
    public IReadOnlyList<string> EffectiveChoices => LungsFit == false ? [.. Choices.Where(c => c != Standing.Tibet)] : Choices;

    private bool IsUnfit => MedicallyFit == false || (MedicallyFit == true && EffectiveChoices.Count == 0);

    private bool HasResults => SelectionScore is not null && MedicallyFit == true;

    private bool IsClearable => HasResults && (LungsFit is not null || !Choices.Contains(Standing.Tibet));

    /// <summary>Enters or corrects the score, until the applicant has a seat.</summary>
    public Outcome EnterScore(decimal score, Actor actor, DateTimeOffset now)
    {
        if (Standing.Refuses(Score, actor) is { } refusal) return refusal;
        if (score is < 0 or > 100 || decimal.Round(score, 2) != score) return ApplicationRefusals.ScoreOutOfRange.ForFields(("score", "0–100，最多两位小数"));
        SelectionScore = score;
        Move(Score, actor, now);
        Settle(now);
        return Outcome.Done;
    }

    /// <summary>Enters or corrects the medical result; the lung item is required where a choice (or the seat) is in Tibet.</summary>
    public Outcome RecordMedical(bool fit, bool? lungsFit, Actor actor, DateTimeOffset now)
    {
        if (Standing.Refuses(Examine, actor) is { } refusal) return refusal;
        var tibet = Choices.Contains(Standing.Tibet) || SeatProvinceCode == Standing.Tibet;
        if (fit && tibet && lungsFit is null) return ApplicationRefusals.LungResultRequired.ForFields(("pulmonaryFunctionFit", "必填"));
        (MedicallyFit, LungsFit) = (fit, lungsFit);
        Move(Examine, actor, now);
        Settle(now);
        return Outcome.Done;
    }

    /// <summary>
    /// Draws the conclusion from review, score and medical result: out, cleared, or not yet. Placement is told of every new version
    /// of a cleared applicant's facts.
    /// </summary>
    private void Settle(DateTimeOffset now)
    {
        if (IsUnfit)
        {
            Move(FindUnfit, Actor.System, now);
            AnnounceOut("未通过选拔", now);
            return;
        }

        if (State == ApplicationState.Reviewed && IsClearable) Move(Clear, Actor.System, now);
        if (State == ApplicationState.Cleared || (IsSeated && !NeedsReReview && IsClearable)) AnnounceCleared(now);
    }

    private void AnnounceCleared(DateTimeOffset now) => _news.Add(new ApplicantCleared(
        Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId, UniversityCode, EffectiveChoices, Word.Of(Degree),
        SelectionScore!.Value, PriorVolunteering, AcceptsOtherProvinces));
}
