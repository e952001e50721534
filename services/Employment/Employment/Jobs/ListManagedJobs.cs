using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Exports;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>Which of the managed jobs are wanted.</summary>
public enum JobTime
{
    /// <summary>Offered today.</summary>
    Offered,

    /// <summary>Offered today, and the last day comes within two weeks.</summary>
    Expiring,

    /// <summary>The last day has passed and nobody has closed it.</summary>
    Expired,
}

/// <summary>An employer's own jobs, or those of an office's employers, open and closed: <c>?state=</c>, <c>?time=</c>; also as a file.</summary>
internal sealed class ListManagedJobs : IEndpoint
{
    /// <summary>How many days before its last day a job counts as expiring.</summary>
    public const int ExpiringDays = 14;

    private const Party Managers = Party.Employer | Party.Province | Party.National;

    private static readonly ExportTable<JobLine> Table = new("jobs", "就业岗位",
        ("用人单位", j => j.EmployerName), ("岗位", j => j.Title), ("工作地", j => j.RegionName), ("招聘人数", j => j.Openings), ("应聘方式", j => j.Contact), ("截止日期", j => j.ExpiresOn),
        ("状态", j => j.State), ("已截止", j => j.Expired), ("发布时间", j => j.PublishedAt), ("关闭时间", j => j.ClosedAt), ("关闭原因", j => j.CloseReason));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/employment/jobs/managed", ListAsync).Allow(Managers).WithMetadata(JobLists.Order).WithName("job.managed");
        routes.MapGet("/api/employment/jobs/managed/export", ExportAsync).Allow(Managers).WithMetadata(JobLists.Order).AsOperation("job.export");
    }

    private static Task<Reply<Page<JobLine>>> ListAsync(Word<JobState>? state, Word<JobTime>? time, [AsParameters] JobFilter filter, ListRequest request,
        EmploymentDbContext db, JobLists lists, TimeProvider clock, CancellationToken cancel) =>
        lists.PageAsync(db.ManagedJobs.Narrow(state?.Value, time?.Value, clock.Today()), filter, managed: true, request, cancel);

    private static async Task<FileReply> ExportAsync(Word<JobState>? state, Word<JobTime>? time, [AsParameters] JobFilter filter, ExportRequest request,
        EmploymentDbContext db, JobLists lists, Exporting exporting, TimeProvider clock, CancellationToken cancel) =>
        lists.All(db.ManagedJobs.Narrow(state?.Value, time?.Value, clock.Today()), filter, request.Sort).IsRefused(out var refusal, out var rows)
            ? refusal
            : await exporting.WriteAsync(Table, request, rows, cancel);
}

/// <summary>Narrowing managed jobs.</summary>
internal static class ManagedJobs
{
    /// <summary>Those of a state and time.</summary>
    public static IQueryable<Job> Narrow(this IQueryable<Job> jobs, JobState? state, JobTime? time, DateOnly today)
    {
        var soon = today.AddDays(ListManagedJobs.ExpiringDays);
        if (state is { } wanted) jobs = jobs.Where(j => j.State == wanted);
        return time switch
        {
            JobTime.Offered => jobs.Where(j => j.State == JobState.Published && j.ExpiresOn >= today),
            JobTime.Expiring => jobs.Where(j => j.State == JobState.Published && j.ExpiresOn >= today && j.ExpiresOn <= soon),
            JobTime.Expired => jobs.Where(j => j.State == JobState.Published && j.ExpiresOn < today),
            _ => jobs,
        };
    }
}
