using XibuPlan.Employment.Employers;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.Employment.Jobs;

/// <summary>A job as everybody sees it; who manages it also sees what can be done.</summary>
/// <param name="Contact">应聘方式; empty where the job was posted before it was asked for.</param>
public sealed record JobView(Guid Id, Guid EmployerId, string EmployerName, string Title, string RegionCode, string RegionName, int Openings,
    string Description, string Contact, DateOnly ExpiresOn, JobState State, string StateName, DateTimeOffset PublishedAt, DateTimeOffset? ClosedAt, string? CloseReason,
    long Revision, IReadOnlyList<string> AllowedActions) : IRevisioned
{
    /// <summary>The view of a job; <paramref name="manages"/> says whether the actor may act on it.</summary>
    internal static JobView Of(Job job, Employer employer, Actor actor, bool manages) => new(job.Id, job.EmployerId, employer.Name, job.Title,
        job.RegionCode, RegionDirectory.PlaceOf(job.RegionCode), job.Openings, job.Description, job.Contact, job.ExpiresOn, job.State, job.State.Label(),
        job.PublishedAt, job.ClosedAt, job.CloseReason, job.Revision, manages ? JobLifecycle.Table.AllowedActions(job.State, actor) : []);
}

/// <summary>A job in a list.</summary>
/// <param name="RegionName">Where the work is, a county's name after its province's.</param>
/// <param name="Contact">应聘方式; empty where the job was posted before it was asked for.</param>
/// <param name="Expired">True where its last day has passed and nobody has closed it.</param>
/// <param name="AllowedActions">What the caller may do with it; empty in the public list.</param>
public sealed record JobLine(Guid Id, Guid EmployerId, string EmployerName, string Title, string RegionCode, string RegionName, int Openings,
    string Contact, DateOnly ExpiresOn, bool Expired, JobState State, string StateName, DateTimeOffset PublishedAt, DateTimeOffset? ClosedAt, string? CloseReason, long Revision,
    IReadOnlyList<string> AllowedActions);
