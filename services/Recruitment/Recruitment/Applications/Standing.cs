using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using static XibuPlan.Recruitment.Applications.ApplicationAction;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// All that decides what may be done with an application now, so that the guard of an action and the <c>allowedActions</c> of a list
/// are the same lines.
/// </summary>
/// <param name="NeedsReReview">D-7: edited since the seat was reserved.</param>
/// <param name="LungsFit">The lung function item (REC-8), or null where it was not examined.</param>
/// <param name="HasResults">The selection score is there and the medical result is 合格 (A4).</param>
internal sealed record Standing(ApplicationState State, bool NeedsReReview, string RecruitingProvinceCode, string? ServiceProvinceCode, bool? LungsFit,
    bool HasResults)
{
    /// <summary>Tibet, whose service needs the lung function item (REC-8).</summary>
    public const string Tibet = "540000";

    private bool IsSeated => ApplicationLifecycle.Seated.Contains(State);

    /// <summary>Why this actor may not take this action now, or null.</summary>
    public Refusal? Refuses(ApplicationAction action, Actor actor, string? reason = null)
    {
        if (ApplicationLifecycle.Table.Next(State, action, actor, reason).Refusal is { } refusal) return refusal;
        // The service province looks on; only the recruiting province acts.
        if (actor.Party == Party.Province && actor.Region?.Digits != RecruitingProvinceCode) return CommonRefusals.NotYourOffice;
        return Blocker(action);
    }

    /// <summary>What this actor may do now, as the API names actions.</summary>
    public IReadOnlyList<string> AllowedActions(Actor actor) => actor.Party == Party.Province && actor.Region?.Digits != RecruitingProvinceCode ? []
        : [.. ApplicationLifecycle.Table.AllowedActions(State, actor).Where(name => Blocker(Named(name)) is null)];

    private Refusal? Blocker(ApplicationAction action) => action switch
    {
        Review or Return when IsSeated && !NeedsReReview => ApplicationRefusals.NothingToReview,
        PublishUniversityNotice or ConcludeUniversityNotice or PublishProvinceNotice or ConcludeProvinceNotice or Sign or Confirm
            when NeedsReReview => ApplicationRefusals.NeedsReReview,
        PublishUniversityNotice or ConcludeUniversityNotice or PublishProvinceNotice or ConcludeProvinceNotice or Sign or Confirm
            when !HasResults => ApplicationRefusals.ResultsMissing,
        Sign or Confirm when ServiceProvinceCode == Tibet && LungsFit != true => ApplicationRefusals.LungResultRequired,
        _ => null,
    };

    private static ApplicationAction Named(string name) => Enum.GetValues<ApplicationAction>()
        .Single(a => Word.Of(a) == name);
}
