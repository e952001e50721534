using XibuPlan.Identity.Offices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Identity.Accounts;

/// <summary>An officer's account as an administrator sees it. There is no password in it, not even its hash (REC-5).</summary>
/// <param name="Offices">Those that the person serves, as far as the administrator's reach goes.</param>
public sealed record AccountView(Guid Id, long Revision, AccountKind Kind, string Email, AccountState State, string? StateReason, DateTimeOffset OpenedAt,
    IReadOnlyList<ServedOffice> Offices, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    /// <summary>The account with what the actor may do to it.</summary>
    /// <param name="governs">False where the person also serves an office beyond the actor's reach.</param>
    public static AccountView Of(Account a, IEnumerable<ServedOffice> offices, Actor actor, bool governs) => new(a.Id, a.Revision, a.Kind, a.Email!, a.State,
        a.StateReason, a.OpenedAt, [.. offices], a.Id == actor.Id || !governs ? [] : AccountLifecycle.Table.AllowedActions(a.State, actor));
}
