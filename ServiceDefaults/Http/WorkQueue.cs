using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Http;

/// <summary>What waits at one step, in the caller's scope: the answer of <c>GET /api/&lt;service&gt;/work</c> is a list of these.</summary>
/// <param name="Key">Permanent, <c>aggregate.step</c>, e.g. <c>application.review</c>.</param>
/// <param name="Label">What is to be done, in Chinese.</param>
/// <param name="Count">How many rows wait: exactly those that the list shows with <paramref name="Filter"/>.</param>
/// <param name="Overdue">How many of them are past <paramref name="DueOn"/> or past a due day of their own.</param>
/// <param name="DueOn">The last day (China) on which they are in time, where one day holds for all.</param>
/// <param name="OldestSince">Since when the oldest waits, where it is known.</param>
/// <param name="Mine">True where the caller does it; false where it waits for <paramref name="WaitingOn"/>.</param>
/// <param name="WaitingOn">Who has to do it, in Chinese; null where it is the caller.</param>
/// <param name="Filter">The query values of the list page that shows these rows.</param>
public sealed record WorkItem(string Key, string Label, int Count, int Overdue, DateOnly? DueOn, DateTimeOffset? OldestSince, bool Mine,
    string? WaitingOn, IReadOnlyDictionary<string, string> Filter);

/// <summary>How many rows wait at a step, and since when.</summary>
public sealed record Waiting(int Count, DateTimeOffset? OldestSince = null)
{
    /// <summary>Nothing waits.</summary>
    public static readonly Waiting Nothing = new(0);

    /// <summary>True where even the oldest came after that day (China): nobody is late with what was not there yet.</summary>
    public bool CameAfter(DateOnly day) => OldestSince is { } since && ChinaTime.DayOf(since) > day;
}

/// <summary>
/// A caller's work: mine first, then what others have to do, each in the order of the handbook. A step at which nothing waits is
/// left out.
/// </summary>
public sealed record WorkQueue(IReadOnlyList<WorkItem> Items)
{
    /// <summary>Collects the steps.</summary>
    public static WorkQueue Of(params IEnumerable<WorkItem> items) => new([.. items.Where(i => i.Count > 0).OrderByDescending(i => i.Mine)]);
}

/// <summary>Steps of a lifecycle as work: who does it is read from the table, so that the queue and the buttons cannot disagree.</summary>
public static class WorkOfLifecycle
{
    /// <summary>What waits for an action of the lifecycle.</summary>
    /// <param name="label">What is to be done, in Chinese.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="due">
    /// The last day in time, or null where there is none; past it all of them are overdue. Left out where they <see cref="Waiting.CameAfter"/> it.
    /// </param>
    /// <param name="today">Today in China.</param>
    /// <param name="filter">The list's query values.</param>
    public static WorkItem Work<TState, TAction>(this Lifecycle<TState, TAction> table, TAction action, Actor actor, string label, Waiting waiting,
        DateOnly? due, DateOnly today, params IEnumerable<(string Name, string Value)> filter)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var mine = table.IsStepOf(action, actor);
        if (due is { } last && waiting.CameAfter(last)) due = null;
        return new($"{table.Name}.{Word.Of(action)}", label, waiting.Count, today > due ? waiting.Count : 0, due,
            waiting.OldestSince, mine, mine ? null : table.WhoTakes(action), filter.ToDictionary(f => f.Name, f => f.Value));
    }
}
