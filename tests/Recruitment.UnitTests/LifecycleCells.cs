using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Recruitment.UnitTests;

/// <summary>Every cell of state × action × party × role of a table, for comparison with what a test writes down independently.</summary>
internal static class LifecycleCells
{
    /// <summary>The cells that lead somewhere, as lines like <c>Draft Submit Student → Unreviewed</c>.</summary>
    public static IReadOnlyList<string> Allowed<TState, TAction>(Lifecycle<TState, TAction> table)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        [.. from state in Enum.GetValues<TState>()
            from action in Enum.GetValues<TAction>()
            from actor in Actors()
            let next = table.Next(state, action, actor, "原因")
            where next.Refusal is null
            select $"{state} {action} {Named(actor)} → {next.Value}"];

    /// <summary>Every cell that does not lead somewhere is refused with one of the table's own refusals.</summary>
    public static bool RefusesTheRest<TState, TAction>(Lifecycle<TState, TAction> table)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var codes = table.Refusals.Select(r => r.Code).ToHashSet();
        return (from state in Enum.GetValues<TState>()
                from action in Enum.GetValues<TAction>()
                from actor in Actors()
                let refusal = table.Next(state, action, actor, "原因").Refusal
                where refusal is not null
                select codes.Contains(refusal.Code) && table.AllowedActions(state, actor).All(a => a != Kebab(action.ToString()))).All(good => good);
    }

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string Named(Actor actor) => actor.Roles.Count == 0 ? actor.Party.ToString() : $"{actor.Party}/{actor.Roles.Single()}";

    private static IEnumerable<Actor> Actors()
    {
        foreach (var party in Enum.GetValues<Party>().Where(p => p != Party.None))
        {
            if (party is Party.Student or Party.Machine or Party.System or Party.Employer)
                yield return new Actor(Guid.CreateVersion7(), party, null);
            else foreach (var role in Enum.GetValues<OfficerRole>())
                yield return new Actor(Guid.CreateVersion7(), party, RegionCode.Parse("420000")) { Roles = new HashSet<OfficerRole> { role } };
        }
    }
}
