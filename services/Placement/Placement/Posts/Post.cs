using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Posts;

/// <summary>A post in a unit of a county for a year (PLA-4), with as many places as its headcount.</summary>
internal sealed class Post : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private Post()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    public string CountyCode { get; private set; } = "";

    public PostState State { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>服务单位.</summary>
    public string Unit { get; private set; } = "";

    public PostCategory Category { get; private set; }

    /// <summary>D-12: by the county's province.</summary>
    public AreaSpecial? AreaSpecial { get; private set; }

    /// <summary>乡镇及以下 (PLA-5).</summary>
    public bool TownshipOrBelow { get; private set; }

    /// <summary>Places; at least 1.</summary>
    public int Headcount { get; private set; }

    /// <summary>The account that declared it; empty where that was not kept yet.</summary>
    public Guid DeclaredBy { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A county declares a post: the first line of its record.</summary>
    public static Post Declare(int year, RegionCode county, PostFacts facts, Actor actor, DateTimeOffset now)
    {
        var post = new Post { Id = Guid.CreateVersion7(), Year = year, CountyCode = county.Digits, AreaSpecial = AreaSpecials.Of(county), DeclaredBy = actor.Id };
        post.Take(facts);
        post._decisions.Add(Decision.Of(PostAction.Declare, post.State, post.State, actor, now));
        return post;
    }

    /// <summary>The county corrects a post that the province has not passed, or sends a returned one again.</summary>
    public Outcome Amend(PostFacts facts, Actor actor, DateTimeOffset now)
    {
        if (Move(PostAction.Amend, actor, now).IsRefused(out var refusal)) return refusal;
        Take(facts);
        return Outcome.Done;
    }

    /// <summary>The province passes it, by somebody who entered nothing of it.</summary>
    public Outcome Review(Actor actor, DateTimeOffset now) => Move(PostAction.Review, actor, now);

    /// <summary>Province or nation sends it back, with a reason.</summary>
    public Outcome Return(string? reason, Actor actor, DateTimeOffset now) => Move(PostAction.Return, actor, now, reason);

    /// <summary>The nation approves it, by somebody who neither entered nor passed it; the ratios are checked by the batch that it belongs to.</summary>
    public Outcome Approve(Actor actor, DateTimeOffset now) => Move(PostAction.Approve, actor, now);

    /// <summary>It is no longer offered.</summary>
    public Outcome Withdraw(string? reason, Actor actor, DateTimeOffset now) => Move(PostAction.Withdraw, actor, now, reason);

    private Outcome Move(PostAction action, Actor actor, DateTimeOffset now, string? reason = null)
    {
        if (PostLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        if (IsOwnWork(action, actor)) return PostRefusals.SameOfficer;
        _decisions.Add(Decision.Of(action, State, next, actor, now, reason));
        State = next;
        return Outcome.Done;
    }

    // An officer may hold offices at several levels: nobody passes on their own work.
    private bool IsOwnWork(PostAction action, Actor actor) => action switch
    {
        PostAction.Review => DeclaredBy == actor.Id || Did(PostAction.Amend, actor),
        PostAction.Approve => DeclaredBy == actor.Id || Did(PostAction.Amend, actor) || Did(PostAction.Review, actor),
        _ => false,
    };

    private bool Did(PostAction action, Actor actor) => _decisions.Any(d => d.By == actor.Id && d.Action == action.ToString());

    private void Take(PostFacts facts) =>
        (Title, Unit, Category, TownshipOrBelow, Headcount) = (facts.Title.Trim(), facts.Unit.Trim(), facts.Category, facts.TownshipOrBelow, facts.Headcount);
}
