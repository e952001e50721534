using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Posts;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>A county's request to take a departure back (T6): with a reason, through its province, decided by the nation.</summary>
public sealed class Restore : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private Restore()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The term that was left.</summary>
    public Guid TermId { get; private init; }

    /// <summary>The county of service.</summary>
    public string CountyCode { get; private init; } = "";

    /// <summary>The departure that is to be taken back; the term forgets it when it is.</summary>
    public DateOnly? LeftOn { get; private init; }

    /// <summary>Why the volunteer had left.</summary>
    public string? LeaveReason { get; private init; }

    /// <summary>Where it stands.</summary>
    public RestoreState State { get; private set; }

    /// <summary>Why, in the county's words.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The first day on duty again.</summary>
    public DateOnly ResumesOn { get; private init; }

    /// <summary>Where duty goes on, if not at the post that was left: the province named it. In the words of that day.</summary>
    public NamedPost? Post { get; private set; }

    /// <summary>Who asked: somebody else endorses, where the province asked for its county.</summary>
    public Guid RequestedBy { get; private init; }

    /// <summary>When, by the programme's clock.</summary>
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>The office asks for a volunteer who left.</summary>
    public static Outcome<Restore> Request(VolunteerTerm term, string reason, DateOnly resumesOn, Acting acting)
    {
        if (term.State != TermState.Left) return RestoreRefusals.NotLeft.With(term.State.Label());
        if (resumesOn < term.LeftOn) return VolunteerTermRefusals.DateTooEarly.With(resumesOn, term.LeftOn, "离岗日");
        if (resumesOn > acting.Today) return VolunteerTermRefusals.DateInTheFuture.With(resumesOn);
        if (resumesOn > term.EndsOn) return RestoreRefusals.ServiceOver.With(term.EndsOn);
        return new Restore
        {
            TermId = term.Id,
            CountyCode = term.CountyCode!,
            LeftOn = term.LeftOn,
            LeaveReason = term.LeaveReason,
            Reason = reason,
            ResumesOn = resumesOn,
            RequestedBy = acting.Actor.Id,
            RequestedAt = acting.At,
        };
    }

    /// <summary>The province passes it on to the nation.</summary>
    public Outcome Endorse(string? remark, Acting acting) =>
        RequestedBy == acting.Actor.Id ? RestoreRefusals.OwnRequest : Move(RestoreAction.Endorse, acting, remark);

    /// <summary>The province names the post where duty is to go on; the one that was left needs no naming.</summary>
    public Outcome Place(VolunteerTerm term, ApprovedPost post)
    {
        if (term.CountyIsRefused(post.CountyCode) is { } elsewhere) return elsewhere.ForFields(("postId", "不是服务省的岗位"));
        Post = post.Id == term.PostId ? null : new NamedPost(post.Id, post.Title, post.Unit, post.CountyCode);
        return Outcome.Done;
    }

    /// <summary>The nation agrees; the caller restores the term in the same commit.</summary>
    public Outcome Grant(string? remark, Acting acting) => Move(RestoreAction.Grant, acting, remark);

    /// <summary>Province or nation does not agree.</summary>
    public Outcome Refuse(string? reason, Acting acting) => Move(RestoreAction.Refuse, acting, reason);

    private Outcome Move(RestoreAction action, Acting acting, string? reason)
    {
        if (RestoreLifecycle.Table.Next(State, action, acting.Actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        _decisions.Add(Decision.Of(action, State, to, acting.Actor, acting.At, reason));
        State = to;
        return Outcome.Done;
    }
}

/// <summary>A post that was named in a decision.</summary>
public sealed record NamedPost(Guid Id, string Title, string Unit, string CountyCode);
