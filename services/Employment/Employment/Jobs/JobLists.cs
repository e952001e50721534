using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>What is wanted of a list of jobs; what is left out narrows nothing.</summary>
/// <param name="Region">A region and all inside it.</param>
/// <param name="Search">A part of the title.</param>
public sealed record JobFilter(string? Region, SearchText? Search, Guid? Employer, int? MinOpenings)
{
    /// <summary>The jobs that are wanted.</summary>
    public Outcome<IQueryable<Job>> Of(IQueryable<Job> jobs)
    {
        if (!RegionPrefix.TryOf(Region, out var prefix)) return CommonRefusals.Invalid.ForFields(("region", "行政区划代码应为六位数字"));
        var (title, employer, openings) = (Search?.Pattern, Employer, MinOpenings);
        return Outcome<IQueryable<Job>>.Of(jobs.AsNoTracking().Where(j => j.RegionCode.StartsWith(prefix)
            && (title == null || EF.Functions.ILike(j.Title, title, SearchText.Escape))
            && (employer == null || j.EmployerId == employer) && (openings == null || j.Openings >= openings)));
    }
}

/// <summary>Reading lists of jobs.</summary>
internal sealed class JobLists(EmploymentDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>The orders of the lists, newest first where none is asked for.</summary>
    public static readonly ListOrder<Job> Order = new ListOrder<Job>(j => j.Id, "-created")
        .ByText("title", j => j.Title).By("openings", j => j.Openings).By("expires", j => j.ExpiresOn).By("region", j => j.RegionCode).ByDeclared("state", j => j.State);

    /// <summary>One page of those jobs.</summary>
    /// <param name="managed">True where the caller manages them.</param>
    public async Task<Reply<Page<JobLine>>> PageAsync(IQueryable<Job> jobs, JobFilter filter, bool managed, ListRequest request, CancellationToken cancel)
    {
        if (filter.Of(jobs).IsRefused(out var refusal, out var wanted)) return refusal;
        return await Order.PageAsync(wanted, request, Reading, line => Finished(line, managed), cancel);
    }

    /// <summary>All of those jobs, for a file.</summary>
    public Outcome<IAsyncEnumerable<JobLine>> All(IQueryable<Job> jobs, JobFilter filter, string? sort)
    {
        if (filter.Of(jobs).IsRefused(out var refusal, out var wanted)) return refusal;
        if (Order.Sorted(wanted, sort).IsRefused(out refusal, out var sorted)) return refusal;
        return Outcome<IAsyncEnumerable<JobLine>>.Of(EachAsync(sorted));
    }

    private Expression<Func<Job, JobLine>> Reading => j => new JobLine(j.Id, j.EmployerId, db.Employers.Where(e => e.Id == j.EmployerId).Select(e => e.Name).SingleOrDefault()!, j.Title,
        j.RegionCode, "", j.Openings, j.Contact, j.ExpiresOn, false, j.State, "", j.PublishedAt, j.ClosedAt, j.CloseReason, j.Revision, Array.Empty<string>());

    private JobLine Finished(JobLine line, bool managed) => line with
    {
        RegionName = RegionDirectory.PlaceOf(line.RegionCode),
        StateName = line.State.Label(),
        Expired = line.State == JobState.Published && line.ExpiresOn < clock.Today(),
        AllowedActions = managed ? JobLifecycle.Table.AllowedActions(line.State, actor) : [],
    };

    private async IAsyncEnumerable<JobLine> EachAsync(IQueryable<Job> jobs)
    {
        await foreach (var line in jobs.Select(Reading).AsAsyncEnumerable()) yield return Finished(line, managed: true);
    }
}
