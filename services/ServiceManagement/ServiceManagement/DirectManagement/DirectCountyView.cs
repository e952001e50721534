using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>A county managed by its province, as the API shows it.</summary>
public sealed record DirectCountyView(Guid Id, long Revision, string CountyCode, string CountyName, DirectCountyState State, string StateLabel, string Reason,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    internal static DirectCountyView Of(DirectCounty c, Actor actor) => new(c.Id, c.Revision, c.CountyCode, RegionDirectory.NameOf(c.CountyCode), c.State, c.State.Label(),
        c.Reason, c.Decisions,
        [.. DirectCountyLifecycle.Table.AllowedActions(c.State, actor).Where(a => a != Word.Of(DirectCountyAction.Confirm) || c.ProposedBy != actor.Id)]);
}
