using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Jobs;

/// <summary>What employers can be refused.</summary>
public static class JobRefusals
{
    /// <summary>The office is not (or not yet) known as an employer.</summary>
    public static readonly Refusal EmployerUnknown = Refusal.Conflict("job.employer-unknown", "用人单位信息尚未同步，请稍后再试；如仍不成功，请联系省级项目办。");

    /// <summary>The employer ceased.</summary>
    public static readonly Refusal EmployerClosed = Refusal.Conflict("job.employer-closed", "用人单位已停用，不能发布岗位。");

    /// <summary>The employer already offers this job (docs/rules.md §12, 20).</summary>
    public static readonly Refusal Duplicate = Refusal.Conflict("job.duplicate", "本单位在{0}已有正在招聘的“{1}”，不能重复发布；如需增加人数，请关闭后重新发布。");

    /// <summary>The whole catalogue.</summary>
    public static readonly IReadOnlyList<Refusal> All = [EmployerUnknown, EmployerClosed, Duplicate, .. JobLifecycle.Table.Refusals];
}
