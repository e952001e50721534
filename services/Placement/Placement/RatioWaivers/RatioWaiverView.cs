using XibuPlan.Placement.Ratios;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>A waiver as province and nation see it.</summary>
/// <param name="RequestedOn">The day of the request; null of those from before it was kept.</param>
internal sealed record RatioWaiverView(Guid Id, int Year, string ProvinceCode, string Province, RatioRule Rule, RatioWaiverState State, string Reason,
    DateOnly? RequestedOn, IReadOnlyList<Decision> Decisions, IReadOnlyList<string> AllowedActions, long Revision) : IRevisioned
{
    public static RatioWaiverView Of(RatioWaiver waiver, Actor actor) => new(waiver.Id, waiver.Year, waiver.ProvinceCode,
        RegionDirectory.NameOf(waiver.ProvinceCode), waiver.Rule, waiver.State, waiver.Reason, waiver.RequestedOn, waiver.Decisions,
        RatioWaiverLifecycle.Table.AllowedActions(waiver.State, actor), waiver.Revision);
}
