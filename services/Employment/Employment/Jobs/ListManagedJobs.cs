using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Jobs;

/// <summary>An employer's own jobs, or those of an office's employers, open and closed: <c>?state=</c>.</summary>
internal sealed class ListManagedJobs : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/jobs/managed", HandleAsync)
        .Allow(Party.Employer | Party.Province | Party.National)
        .WithName("job.managed");

    private static async Task<Reply<Page<JobLine>>> HandleAsync(Word<JobState>? state, PageRequest page, EmploymentDbContext db, CancellationToken cancel)
    {
        var wanted = state?.Value;
        return await db.PageOfAsync(db.ManagedJobs.Where(j => wanted == null || j.State == wanted), page, cancel);
    }
}
