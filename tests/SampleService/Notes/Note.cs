using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.SampleService.Notes;

/// <summary>What a note can be.</summary>
public enum NoteState
{
    /// <summary>Not seen yet.</summary>
    [Label("未审核")] Unreviewed,

    /// <summary>Seen.</summary>
    [Label("已审核")] Reviewed,
}

/// <summary>What can be done with a note.</summary>
public enum NoteAction
{
    /// <summary>Looked at and found good.</summary>
    [Label("审核")] Review,

    /// <summary>Put back.</summary>
    [Label("退回")] Return,
}

/// <summary>The smallest aggregate: a lifecycle, an owned part, a secret.</summary>
public sealed class Note : IAggregate
{
    /// <summary>The whole life of a note.</summary>
    public static readonly Lifecycle<NoteState, NoteAction> Lifecycle = new("note",
        new(NoteState.Unreviewed, NoteAction.Review, NoteState.Reviewed, Party.County, "-", OfficerRole.Reviewer),
        new(NoteState.Reviewed, NoteAction.Return, NoteState.Unreviewed, Party.County | Party.System, "-", OfficerRole.Reviewer, NeedsReason: true));

    private readonly List<Decision> _decisions = [];

    private Note()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>Where it belongs.</summary>
    public string RegionCode { get; private init; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What nobody may read in an audit row.</summary>
    [Sensitive]
    public string? Secret { get; private set; }

    /// <summary>Where it stands.</summary>
    public NoteState State { get; private set; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Writes a note.</summary>
    public static Note Write(string region, string text, string? secret) => new() { RegionCode = region, Text = text, Secret = secret };

    /// <summary>Moves by the table.</summary>
    public Outcome Take(NoteAction action, Actor actor, DateTimeOffset now, string? reason = null)
    {
        if (Lifecycle.Next(State, action, actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        _decisions.Add(Decision.Of(action, State, to, actor, now, reason));
        State = to;
        return Outcome.Done;
    }
}
