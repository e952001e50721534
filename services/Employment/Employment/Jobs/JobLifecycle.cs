using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Employment.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Offered, until its last day.</summary>
    [Label("招聘中")] Published,

    /// <summary>No longer offered.</summary>
    [Label("已关闭")] Closed,
}

/// <summary>What can be done with a job.</summary>
public enum JobAction
{
    /// <summary>The employer corrects what the job says.</summary>
    [Label("修改")] Amend,

    /// <summary>The employer, or the office above it, takes the job off the list.</summary>
    [Label("关闭")] Close,

    /// <summary>Its last day has passed, or its employer ceased.</summary>
    [Label("到期")] Lapse,
}

/// <summary>The lifecycle of a job (EMP-1). A closed job is not offered again: the employer posts a new one.</summary>
public static class JobLifecycle
{
    /// <summary>The table.</summary>
    public static readonly Lifecycle<JobState, JobAction> Table = new("job",
        new(JobState.Published, JobAction.Amend, JobState.Published, Party.Employer, "EMP-1"),
        new(JobState.Published, JobAction.Close, JobState.Closed, Party.Employer | Party.Province | Party.National, "EMP-1", NeedsReason: true),
        new(JobState.Published, JobAction.Lapse, JobState.Closed, Party.System, "EMP-1", NeedsReason: true));
}
