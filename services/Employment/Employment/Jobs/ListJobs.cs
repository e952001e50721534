using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>Everybody browses the jobs that are offered today, newest first.</summary>
internal sealed class ListJobs : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/jobs", HandleAsync)
        .AllowEveryone()
        .WithMetadata(JobLists.Order)
        .WithName("job.list");

    private static Task<Reply<Page<JobLine>>> HandleAsync(
        [AsParameters] JobFilter filter, ListRequest request, EmploymentDbContext db, JobLists lists, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        return lists.PageAsync(db.Jobs.Where(j => j.State == JobState.Published && j.ExpiresOn >= today), filter, managed: false, request, cancel);
    }
}
