using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Objections;

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>Filed; the applicant's clock is stopped.</summary>
    [Label("待处理")] Open,

    /// <summary>Right: the applicant is out.</summary>
    [Label("异议成立")] Upheld,

    /// <summary>Wrong: the clock goes on.</summary>
    [Label("异议不成立")] Dismissed,

    /// <summary>The applicant left the notice before it was resolved.</summary>
    [Label("已终止")] Lapsed,
}

/// <summary>What moves an objection.</summary>
public enum ObjectionAction
{
    [Label("认定异议成立")] Uphold,
    [Label("认定异议不成立")] Dismiss,
    [Label("终止")] Lapse,
}

/// <summary>An objection (异议) to one applicant of a public notice.</summary>
public sealed class Objection : IAggregate
{
    private const Party Offices = Party.University | Party.Province;

    /// <summary>The lifecycle.</summary>
    internal static readonly Lifecycle<ObjectionState, ObjectionAction> Table = new("objection",
        new Transition<ObjectionState, ObjectionAction>(ObjectionState.Open, ObjectionAction.Uphold, ObjectionState.Upheld, Offices, "A7", OfficerRole.Reviewer, NeedsReason: true),
        new Transition<ObjectionState, ObjectionAction>(ObjectionState.Open, ObjectionAction.Dismiss, ObjectionState.Dismissed, Offices, "D-16", OfficerRole.Reviewer, NeedsReason: true),
        new Transition<ObjectionState, ObjectionAction>(ObjectionState.Open, ObjectionAction.Lapse, ObjectionState.Lapsed, Party.System, "A7"));

    private Objection()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The notice.</summary>
    public Guid NoticeId { get; private set; }

    /// <summary>The applicant's listing on it.</summary>
    public Guid ListingId { get; private set; }

    /// <summary>The applicant's application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The notice's recruiting province; with <see cref="UniversityCode"/> it decides who sees and resolves.</summary>
    public string ProvinceCode { get; private set; } = "";

    /// <summary>The publishing university, or null where the province published.</summary>
    public string? UniversityCode { get; private set; }

    /// <summary>The account that objected.</summary>
    public Guid RaisedBy { get; private set; }

    /// <summary>The day of filing (China).</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>What is objected (S3).</summary>
    [Sensitive]
    public string Ground { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ObjectionState State { get; private set; }

    /// <summary>The day on which it was resolved.</summary>
    public DateOnly? ResolvedOn { get; private set; }

    /// <summary>Who resolved it.</summary>
    public Guid? ResolvedBy { get; private set; }

    /// <summary>Why it was resolved so.</summary>
    public string? Resolution { get; private set; }

    /// <summary>Files an objection.</summary>
    public static Objection File(PublicNotice notice, Listing listing, Actor actor, DateOnly today, string ground) => new()
    {
        Id = Guid.CreateVersion7(),
        NoticeId = notice.Id,
        ListingId = listing.Id,
        ApplicationId = listing.ApplicationId,
        ProvinceCode = notice.ProvinceCode,
        UniversityCode = notice.UniversityCode,
        RaisedBy = actor.Id,
        RaisedOn = today,
        Ground = ground,
    };

    /// <summary>True where the actor's office published the notice.</summary>
    public bool IsOf(Actor actor) => UniversityCode is null
        ? actor.Party == Party.Province && actor.Region?.Digits == ProvinceCode
        : actor.Party == Party.University && actor.UniversityCode == UniversityCode;

    /// <summary>The publishing office's reviewer decides; neither the publisher nor the objector may (four eyes).</summary>
    public Outcome Resolve(bool upheld, string? reason, PublicNotice notice, Actor actor, DateOnly today)
    {
        if (!IsOf(actor)) return CommonRefusals.NotYourOffice;
        var action = upheld ? ObjectionAction.Uphold : ObjectionAction.Dismiss;
        if (Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        if (actor.Id == notice.PublishedBy || actor.Id == RaisedBy) return PublicNoticeRefusals.SecondOfficerNeeded;
        (State, ResolvedOn, ResolvedBy, Resolution) = (to, today, actor.Id, reason);
        return Outcome.Done;
    }

    /// <summary>The applicant left the notice.</summary>
    public void Lapse()
    {
        if (!Table.Next(State, ObjectionAction.Lapse, Actor.System).IsRefused(out _, out var to)) State = to;
    }
}
