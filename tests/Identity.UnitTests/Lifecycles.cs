using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>Asserts a lifecycle cell by cell: every state × action × party × role.</summary>
internal static class Lifecycles
{
    private static readonly Party[] Everybody = [.. Enum.GetValues<Party>().Where(p => p != Party.None)];

    /// <summary>Compares the whole table.</summary>
    /// <param name="expected">From, action, to, and who may; every other cell must refuse.</param>
    public static void AssertCells<TState, TAction>(Lifecycle<TState, TAction> table, params (TState From, TAction Action, TState To, Party By, OfficerRole? Role)[] expected)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var cells =
            from state in Enum.GetValues<TState>()
            from action in Enum.GetValues<TAction>()
            from party in Everybody
            from role in new OfficerRole?[] { null, OfficerRole.Maintainer, OfficerRole.Reviewer, OfficerRole.Administrator }
            select (state, action, party, role);
        foreach (var (from, action, party, role) in cells)
        {
            var actor = new Actor(Guid.CreateVersion7(), party, null) { Roles = role is { } one ? new HashSet<OfficerRole> { one } : [] };
            var row = expected.Where(e => e.From.Equals(from) && e.Action.Equals(action)).ToList();
            var outcome = table.Next(from, action, actor, "因故");
            var cell = $"{from} × {action} × {party} × {role}";
            if (row.Count == 0) Assert.True(outcome.Refusal?.Code == table.NotInThisState.Code, cell);
            else if (!row[0].By.HasFlag(party) || (row[0].Role is { } needed && party != Party.System && needed != role)) Assert.True(outcome.Refusal?.Code == table.NotYourStep.Code, cell);
            else Assert.True(outcome.Refusal is null && outcome.Value.Equals(row[0].To), cell);
        }
    }
}
