using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Employment.Jobs;

/// <summary>The employer, or the office above it, takes a job off the list and says why.</summary>
internal sealed class CloseJob : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/employment/jobs/{id:guid}/close", HandleAsync)
        .Allow(Party.Employer | Party.Province | Party.National)
        .AsOperation("job.close");

    private static async Task<Reply<JobView>> HandleAsync(Guid id, Request request, EmploymentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.ManagedJobs.SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return CommonRefusals.NotFound;
        if (job.Close(JobAction.Close, request.Reason, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        db.AnnounceClosed(job, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return JobView.Of(job, await db.Employers.SingleAsync(e => e.Id == job.EmployerId, cancel), actor, manages: true);
    }
}

/// <summary>Jobs that end by themselves.</summary>
internal static class JobEndings
{
    /// <summary>The system closes an open job.</summary>
    public static void Lapse(this EmploymentDbContext db, Job job, string reason, DateTimeOffset now)
    {
        if (job.Close(JobAction.Lapse, reason, Actor.System, now).IsRefused(out var refusal)) throw new InvalidOperationException(refusal.Code);
        db.AnnounceClosed(job, now);
    }

    /// <summary>Tells others that the job is no longer offered.</summary>
    public static void AnnounceClosed(this EmploymentDbContext db, Job job, DateTimeOffset now) =>
        db.Announce(new JobClosed(Guid.CreateVersion7(), now, job.Id, job.Revision + 1, job.Year, job.RegionCode, job.EmployerId));
}
