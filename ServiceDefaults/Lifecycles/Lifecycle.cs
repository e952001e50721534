using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Lifecycles;

/// <summary>One row of a lifecycle: in this state, this action, by these parties, leads to that state.</summary>
/// <param name="Rule">Where the rule comes from, e.g. <c>T1</c>, <c>C3</c>.</param>
/// <param name="Role">The role that an officer needs, or null for any.</param>
/// <param name="NeedsReason">True where the one who acts must say why.</param>
public sealed record Transition<TState, TAction>(TState From, TAction Action, TState To, Party By, string Rule,
    OfficerRole? Role = null, bool NeedsReason = false)
    where TState : struct, Enum
    where TAction : struct, Enum;

/// <summary>
/// A lifecycle as a table: a state is added by its rows. The aggregate moves by it, <c>allowedActions</c> and buttons are read from it, and the
/// tests assert every cell of state × action × party.
/// </summary>
public sealed class Lifecycle<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), Transition<TState, TAction>> _rows;

    /// <summary>Builds the table; two rows for the same state and action are a bug.</summary>
    /// <param name="name">The aggregate's name in codes, e.g. <c>county-month</c>.</param>
    public Lifecycle(string name, params IReadOnlyList<Transition<TState, TAction>> rows)
    {
        (Name, Rows) = (name, rows);
        _rows = rows.ToDictionary(r => (r.From, r.Action));
        NotInThisState = Refusal.Conflict($"{name}.not-in-this-state", "当前状态为“{0}”，不能进行“{1}”。");
        NotYourStep = Refusal.Forbidden($"{name}.not-your-step", "“{0}”须由{1}办理。");
        ReasonRequired = Refusal.Rule($"{name}.reason-required", "进行“{0}”须填写原因。");
    }

    /// <summary>The aggregate's name in codes.</summary>
    public string Name { get; }

    /// <summary>All rows, in handbook order.</summary>
    public IReadOnlyList<Transition<TState, TAction>> Rows { get; }

    /// <summary>The action does not exist in this state.</summary>
    public Refusal NotInThisState { get; }

    /// <summary>The action is another party's or role's.</summary>
    public Refusal NotYourStep { get; }

    /// <summary>The action needs a reason.</summary>
    public Refusal ReasonRequired { get; }

    /// <summary>The refusals that the table itself can give.</summary>
    public IReadOnlyList<Refusal> Refusals => [NotInThisState, NotYourStep, ReasonRequired];

    /// <summary>Where the action leads, or why it may not be done.</summary>
    public Outcome<TState> Next(TState from, TAction action, Actor actor, string? reason = null)
    {
        if (!_rows.TryGetValue((from, action), out var row))
            return NotInThisState.With(from.Label(), action.Label()).WithFact("allowedActions", AllowedActions(from, actor));
        if (!MayTake(row, actor)) return NotYourStep.With(action.Label(), row.By.Labels());
        if (row.NeedsReason && string.IsNullOrWhiteSpace(reason)) return ReasonRequired.With(action.Label()).ForFields(("reason", "必填"));
        // What the system says is its own text, and as long as it is.
        if (actor.Party != Party.System && Reason.TooLong(reason) is { } tooLong) return tooLong;
        return row.To;
    }

    /// <summary>What this actor may do now, as the API names actions (kebab-case).</summary>
    public IReadOnlyList<string> AllowedActions(TState from, Actor actor) =>
        [.. Rows.Where(r => r.From.Equals(from) && r.By != Party.System && MayTake(r, actor)).Select(r => Word.Of(r.Action))];

    /// <summary>True where the actor's party and role take this action in some state.</summary>
    public bool IsStepOf(TAction action, Actor actor) => Rows.Any(r => r.Action.Equals(action) && MayTake(r, actor));

    /// <summary>Who takes this action, in Chinese: the parties and, for officers, the role.</summary>
    public string WhoTakes(TAction action)
    {
        var rows = Rows.Where(r => r.Action.Equals(action) && r.By != Party.System).ToList();
        // Waited for is an office, or a person: where an office's own system may do it for it, the office is named.
        var parties = rows.Aggregate(Party.None, (all, r) => all | r.By) & ~(Party.System | Party.Machine);
        return rows.Select(r => r.Role).Distinct().ToList() is [{ } role] ? $"{parties.Labels()}（{role.Label()}）" : parties.Labels();
    }

    private static bool MayTake(Transition<TState, TAction> row, Actor actor) =>
        (row.By & actor.Party) != Party.None && (row.Role is not { } role || actor.Party is Party.Student or Party.System or Party.Machine || actor.Is(role));
}
