using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Jobs;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment;

/// <summary>What waits in Employment: an employer's jobs whose last day comes or has passed. The office above it sees them as the employer's.</summary>
internal sealed class GetWork : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/work", HandleAsync)
        .Allow(Party.Employer | Party.Province | Party.National)
        .WithName("work.read");

    private static async Task<Reply<WorkQueue>> HandleAsync(EmploymentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        WorkQueue.Of(await ItemAsync(JobTime.Expired, "已截止的招聘岗位：关闭或延长", db, actor, clock.Today(), cancel),
            await ItemAsync(JobTime.Expiring, "即将到期的招聘岗位", db, actor, clock.Today(), cancel));

    private static async Task<WorkItem> ItemAsync(JobTime time, string label, EmploymentDbContext db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var count = await db.ManagedJobs.Narrow(null, time, today).CountAsync(cancel);
        var word = time.ToString().ToLowerInvariant();
        return JobLifecycle.Table.Work(JobAction.Amend, actor, label, new Waiting(count), due: null, today, ("time", word)) with
        {
            Key = $"job.{word}",
            Overdue = time == JobTime.Expired ? count : 0,
        };
    }
}
