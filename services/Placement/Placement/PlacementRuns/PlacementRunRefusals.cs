using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>Why a run is not made or confirmed.</summary>
internal static class PlacementRunRefusals
{
    public static readonly Refusal NoQuota = Refusal.Rule("placement-run.no-quota", "{0}在 {1} 年度没有招募名额。");

    public static readonly Refusal NoCandidates = Refusal.Rule("placement-run.no-candidates", "{0}目前没有待安排的候备人选。");

    public static readonly Refusal Stale = Refusal.Conflict("placement-run.stale", "安排方案生成之后，候备人选或名额已有变化，请重新运行。");

    public static readonly Refusal SameOfficer = Refusal.Forbidden("placement-run.same-officer", "运行与确认不能由同一人办理，请由另一名审核人员确认。");

    public static readonly IReadOnlyList<Refusal> All = [NoQuota, NoCandidates, Stale, SameOfficer, .. PlacementRunLifecycle.Table.Refusals];
}
