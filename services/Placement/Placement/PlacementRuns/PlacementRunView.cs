using XibuPlan.Placement.Allocation;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>A run as its province sees it, with every applicant's proposal and reason.</summary>
/// <param name="Stale">True where candidates or capacity have changed since, so that it can no longer be confirmed.</param>
internal sealed record PlacementRunView(Guid Id, int Year, string ProvinceCode, string Province, PlacementRunState State, DateTimeOffset RanAt,
    int PolicyVersion, string InputSha256, string ResultSha256, int Applicants, int Seated, bool Stale, AllocationResult Result,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<string> AllowedActions, long Revision) : IRevisioned
{
    public static PlacementRunView Of(PlacementRun run, PlacementRecord record, bool stale, Actor actor) => new(run.Id, run.Year, run.ProvinceCode,
        ProvinceAlpha.NameOf(run.ProvinceCode), run.State, run.RanAt, run.PolicyVersion, run.InputSha256, run.ResultSha256, run.Applicants, run.Seated, stale,
        Canonical.Parse<AllocationResult>(record.Result), run.Decisions, PlacementRunLifecycle.Table.AllowedActions(run.State, actor), run.Revision);
}
