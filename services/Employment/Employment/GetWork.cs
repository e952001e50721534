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
        var days = await db.ManagedJobs.Narrow(null, time, today).GroupBy(j => j.ExpiresOn).OrderBy(g => g.Key)
            .Select(g => new { Last = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var (count, word, expired) = (days.Sum(d => d.Count), time.ToString().ToLowerInvariant(), time == JobTime.Expired);
        // One last day for all is their due day. Of several the first is told: since when the oldest waits, or up to when it is offered.
        DateOnly? oneForAll = days.Count == 1 ? days[0].Last : null;
        DateTimeOffset? oldest = expired && days.Count > 1 ? ChinaTime.StartOf(days[0].Last.AddDays(1)) : null;
        var told = !expired && days.Count > 1 ? $"{label}，最早{days[0].Last.InChinese()}截止" : label;
        return JobLifecycle.Table.Work(JobAction.Amend, actor, told, new Waiting(count, oldest), oneForAll, today, ("time", word)) with
        {
            Key = $"job.{word}",
            Overdue = expired ? count : 0,
        };
    }
}
