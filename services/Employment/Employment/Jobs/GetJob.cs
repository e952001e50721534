using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Jobs;

/// <summary>Everybody reads one job, also after it was closed; who manages it sees what can be done.</summary>
internal sealed class GetJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/jobs/{id:guid}", HandleAsync)
        .AllowEveryone()
        .WithName("job.read");

    private static async Task<Reply<JobView>> HandleAsync(Guid id, EmploymentDbContext db, Actor actor, CancellationToken cancel)
    {
        var found = await (from j in db.Jobs
                           join e in db.Employers on j.EmployerId equals e.Id
                           where j.Id == id
                           select new { Job = j, Employer = e, Manages = db.ManagedJobs.Any(m => m.Id == j.Id) }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? CommonRefusals.NotFound : JobView.Of(found.Job, found.Employer, actor, found.Manages);
    }
}
