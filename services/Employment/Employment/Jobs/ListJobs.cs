using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>Everybody browses the jobs that are offered today, newest first: <c>?region=</c> (and all inside it), <c>?search=</c> in the title.</summary>
internal sealed class ListJobs : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/jobs", HandleAsync)
        .AllowEveryone()
        .WithName("job.list");

    private static async Task<Reply<Page<JobLine>>> HandleAsync(string? region, string? search, PageRequest page, EmploymentDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        if (!RegionPrefix.TryOf(region, out var prefix)) return CommonRefusals.Invalid.ForFields(("region", "行政区划代码应为六位数字"));
        var (today, wanted) = (clock.Today(), search ?? "");
        return await db.PageOfAsync(db.Jobs.Where(j => j.State == JobState.Published && j.ExpiresOn >= today
            && j.RegionCode.StartsWith(prefix) && j.Title.Contains(wanted)), page, cancel);
    }
}

/// <summary>Reading a list of jobs.</summary>
internal static class JobLists
{
    /// <summary>One page, newest first.</summary>
    public static async Task<Page<JobLine>> PageOfAsync(this EmploymentDbContext db, IQueryable<Job> jobs, PageRequest page, CancellationToken cancel)
    {
        var rows = await (from j in jobs
                          join e in db.Employers on j.EmployerId equals e.Id
                          where page.After == null || j.Id < page.AfterId
                          orderby j.Id descending
                          select new JobLine(j.Id, j.EmployerId, e.Name, j.Title, j.RegionCode, "", j.Openings, j.ExpiresOn, j.State, j.PublishedAt))
            .AsNoTracking().Take(page.Take).ToListAsync(cancel);
        return Page<JobLine>.Of([.. rows.Select(r => r with { RegionName = RegionDirectory.NameOf(r.RegionCode) })], page, r => r.Id.ToString());
    }
}
