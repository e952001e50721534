using XibuPlan.Employment.Contracts.V1;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>EMP-1: an employer posts a job. The same job twice while it is open is refused, so that the count cannot be inflated.</summary>
internal sealed class PublishJob : IEndpoint
{
    private const int UsualDays = 90;

    /// <summary>What the employer says about the job.</summary>
    /// <param name="Contact">应聘方式: where one applies, and to whom.</param>
    /// <param name="ExpiresOn">The last day; 90 days from today where not given.</param>
    public sealed record Request(string Title, string RegionCode, int Openings, string Description, string Contact, DateOnly? ExpiresOn = null);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/employment/jobs", HandleAsync)
        .Allow(Party.Employer)
        .AsOperation("job.publish");

    private static async Task<Reply<JobView>> HandleAsync(Request request, EmploymentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var text = new JobText(request.Title, request.RegionCode, request.Openings, request.Description, request.Contact,
            request.ExpiresOn ?? today.AddDays(UsualDays));
        if (text.FaultsOn(today).ToArray() is { Length: > 0 } faults) return CommonRefusals.Invalid.ForFields(faults);
        if (await db.Employers.FindAsync([actor.OfficeId ?? Guid.Empty], cancel) is not { } employer) return JobRefusals.EmployerUnknown;
        if (!employer.IsOpen) return JobRefusals.EmployerClosed;

        if ((await db.OfferedAlreadyAsync(text, employer.Id, except: null, now, cancel)).IsRefused(out var duplicate)) return duplicate;
        var job = Job.Publish(employer.Id, text, now);
        db.Jobs.Add(job);
        db.Announce(new JobPublished(Guid.CreateVersion7(), now, job.Id, 1, job.Year, job.RegionCode, job.EmployerId, job.Openings));
        await db.SaveChangesAsync(cancel);
        return JobView.Of(job, employer, actor, manages: true);
    }
}
