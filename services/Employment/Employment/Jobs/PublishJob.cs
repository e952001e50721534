using Microsoft.EntityFrameworkCore;
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
    private const int MostDays = 366;

    /// <summary>What the employer says about the job.</summary>
    /// <param name="ExpiresOn">The last day; 90 days from today where not given.</param>
    public sealed record Request(string Title, string RegionCode, int Openings, string Description, DateOnly? ExpiresOn = null);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/employment/jobs", HandleAsync)
        .Allow(Party.Employer)
        .AsOperation("job.publish");

    private static async Task<Reply<JobView>> HandleAsync(Request request, EmploymentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        if (Faults(request, today).ToArray() is { Length: > 0 } faults) return CommonRefusals.Invalid.ForFields(faults);
        if (await db.Employers.FindAsync([actor.OfficeId ?? Guid.Empty], cancel) is not { } employer) return JobRefusals.EmployerUnknown;
        if (!employer.IsOpen) return JobRefusals.EmployerClosed;

        if ((await DuplicateAsync(request, employer.Id, db, now, cancel)).IsRefused(out var duplicate)) return duplicate;
        var job = Job.Publish(employer.Id, new JobText(request.Title, request.RegionCode, request.Openings, request.Description,
            request.ExpiresOn ?? today.AddDays(UsualDays)), now);
        db.Jobs.Add(job);
        db.Announce(new JobPublished(Guid.CreateVersion7(), now, job.Id, 1, job.Year, job.RegionCode, job.EmployerId, job.Openings));
        await db.SaveChangesAsync(cancel);
        return JobView.Of(job, employer, actor, manages: true);
    }

    // One whose last day has passed is closed on the way, so that it does not stand against the new one.
    private static async Task<Outcome> DuplicateAsync(Request request, Guid employer, EmploymentDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Job.KeyOf(request.Title);
        var same = await db.Jobs.SingleOrDefaultAsync(
            j => j.EmployerId == employer && j.RegionCode == request.RegionCode && j.TitleKey == key && j.State == JobState.Published, cancel);
        if (same is null) return Outcome.Done;
        if (same.ExpiresOn >= ChinaTime.DayOf(now)) return JobRefusals.Duplicate.With(RegionDirectory.NameOf(same.RegionCode), same.Title).WithFact("jobId", same.Id);
        db.Lapse(same, "已过有效期", now);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private static IEnumerable<(string, string)> Faults(Request request, DateOnly today)
    {
        if (request.Title.Trim().Length is 0 or > 60) yield return ("title", "岗位名称须为 1–60 个字");
        if (request.Description.Trim().Length is 0 or > 4000) yield return ("description", "岗位说明须为 1–4000 个字");
        if (request.Openings is < 1 or > 1000) yield return ("openings", "招聘人数须为 1–1000");
        if (!RegionCode.TryParse(request.RegionCode, out var region) || region == RegionCode.Nation || !RegionDirectory.All.ContainsKey(region))
            yield return ("regionCode", "请选择工作所在的省、市或县");
        if (request.ExpiresOn < today || request.ExpiresOn > today.AddDays(MostDays)) yield return ("expiresOn", "截止日期须在今天起一年之内");
    }
}
