using XibuPlan.Events;
using XibuPlan.Recruitment.Contracts.V1;
using XibuPlan.Recruitment.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// One person's application of one programme year (REC-1): at most one per account, and one submitted per ID number. The verbs are here and in
/// the parts beside: the form (<c>.Form</c>), selection (<c>.Selection</c>) and admission (<c>.Admission</c>).
/// </summary>
public sealed partial class Application : IAggregate
{
    private readonly List<Decision> _decisions = [];
    private readonly List<IIntegrationEvent> _news = [];

    private Application()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The programme year.</summary>
    public int Year { get; private set; }

    /// <summary>The student's account.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>D-7: edited since the seat was reserved; notices, agreement and confirmation wait.</summary>
    public bool NeedsReReview { get; private set; }

    /// <summary>The policy version in force at submission; 0 before.</summary>
    public int PolicyVersion { get; private set; }

    /// <summary>Every decision, in order, never overwritten.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>What happened and was not announced yet.</summary>
    public IReadOnlyList<IIntegrationEvent> News => _news;

    /// <summary>True while there is a seat and no admission yet.</summary>
    public bool IsSeated => ApplicationLifecycle.Seated.Contains(State);

    /// <summary>True where a change since loading took it off a running public notice.</summary>
    public bool LeftNotice { get; private set; }

    internal Standing Standing => new(State, NeedsReReview, RecruitingProvinceCode, SeatProvinceCode, LungsFit, HasResults);

    /// <summary>A1, or the resubmission of a returned form. The first submission is bound to the sign-up window, a correction to the review's last day.</summary>
    public Outcome Submit(RecruitmentPolicy policy, DateOnly today, Actor actor, DateTimeOffset now)
    {
        if (Standing.Refuses(ApplicationAction.Submit, actor) is { } refusal) return refusal;
        var correction = State == ApplicationState.Returned;
        if (correction ? !policy.IsCorrectionOpen(today) : !policy.IsSignupOpen(today))
            return ApplicationRefusals.WindowClosed.With(policy.SignupOpen, correction ? policy.ReviewDue : policy.SignupClose);
        // Saved by another policy, perhaps, or before the year's service provinces were known.
        if (!policy.Admits(Choices))
            return ApplicationRefusals.ChoicesWrong.With(policy.ChoicesMin, policy.ChoicesMax);
        PolicyVersion = policy.Version;
        Move(ApplicationAction.Submit, actor, now);
        _news.Add(new ApplicationSubmitted(Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId, UniversityCode));
        return Outcome.Done;
    }

    /// <summary>A2, and again after an edit with a seat (D-7): the paper form was received and agrees.</summary>
    public Outcome Review(bool paperFormReceived, Actor actor, DateTimeOffset now)
    {
        if (Standing.Refuses(ApplicationAction.Review, actor) is { } refusal) return refusal;
        if (!paperFormReceived) return ApplicationRefusals.PaperFormMissing;
        NeedsReReview = false;
        Move(ApplicationAction.Review, actor, now);
        _news.Add(new ApplicationReviewed(Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId, UniversityCode));
        Settle(now);
        return Outcome.Done;
    }

    /// <summary>The form and the paper differ (REC-6); with a seat the state stays and the reason tells the student what to correct.</summary>
    public Outcome Return(string? reason, Actor actor, DateTimeOffset now) => Take(ApplicationAction.Return, actor, now, reason);

    /// <summary>The student withdraws; the seat, where there is one, becomes free (A8).</summary>
    public Outcome Withdraw(string? reason, Actor actor, DateTimeOffset now)
    {
        var wasKnown = State != ApplicationState.Draft;
        if (Take(ApplicationAction.Withdraw, actor, now, reason).IsRefused(out var refusal)) return refusal;
        if (wasKnown) AnnounceOut("本人退出", now);
        return Outcome.Done;
    }

    /// <summary>Hands over what happened, once: it is announced in the commit of the change.</summary>
    public IReadOnlyList<IIntegrationEvent> TakeNews()
    {
        IIntegrationEvent[] news = [.. _news];
        _news.Clear();
        return news;
    }

    // Only after Standing said yes: the table is asked again, and a refusal now would be a bug.
    private void Move(ApplicationAction action, Actor actor, DateTimeOffset now, string? reason = null)
    {
        if (ApplicationLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var to))
            throw new InvalidOperationException($"{action} was allowed and is refused: {refusal.Code}");
        _decisions.Add(Decision.Of(action, State, to, actor, now, reason));
        LeftNotice |= IsPublic(State) && !IsPublic(to) && !IsConclusion(action);
        State = to;
    }

    private static bool IsPublic(ApplicationState state) => state is ApplicationState.UnderUniversityNotice or ApplicationState.UnderProvinceNotice;

    private static bool IsConclusion(ApplicationAction action) => action is ApplicationAction.ConcludeUniversityNotice or ApplicationAction.ConcludeProvinceNotice;

    private Outcome Take(ApplicationAction action, Actor actor, DateTimeOffset now, string? reason = null)
    {
        if (Standing.Refuses(action, actor, reason) is { } refusal) return refusal;
        Move(action, actor, now, reason);
        return Outcome.Done;
    }

    // The reason says no more than everybody who gets the event may know; the decision holds the rest.
    private void AnnounceOut(string reason, DateTimeOffset now) =>
        _news.Add(new ApplicantWithdrawn(Guid.CreateVersion7(), now, Id, Revision + 1, Year, RecruitingProvinceCode, PersonId, reason));
}
