using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.ServiceDefaults.Lifecycles;

/// <summary>
/// One decision in an aggregate's life: appended, never overwritten. An automatic revert names in
/// <see cref="Reason"/> the change that caused it.
/// </summary>
/// <param name="Action">The action, by name.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="By">The account that acted; empty for the system.</param>
/// <param name="Party">On whose behalf.</param>
/// <param name="Region">The office's region, or null.</param>
/// <param name="At">By the programme's clock.</param>
/// <param name="Reason">Why, in Chinese where people read it.</param>
public sealed record Decision(string Action, string From, string To, Guid By, Party Party, string? Region, DateTimeOffset At, string? Reason)
{
    /// <summary>The decision of an actor.</summary>
    public static Decision Of<TState, TAction>(TAction action, TState from, TState to, Actor actor, DateTimeOffset at, string? reason = null)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        new(action.ToString(), from.ToString(), to.ToString(), actor.Id, actor.Party, actor.Region?.Digits, at, reason);
}
