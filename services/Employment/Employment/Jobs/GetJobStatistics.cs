using Microsoft.EntityFrameworkCore;
using XibuPlan.Employment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Employment.Jobs;

/// <summary>各省岗位数量查询统计表 (EMP-1): what the employers of each province offer today. A league table, so every province sees all rows.</summary>
internal sealed class GetJobStatistics : IEndpoint
{
    /// <summary>One province's figures.</summary>
    public sealed record ProvinceJobs(string ProvinceCode, string ProvinceName, int Employers, int Jobs, int Openings);

    /// <summary>All provinces with an open job, most openings first.</summary>
    public sealed record Statistics(int Jobs, int Openings, IReadOnlyList<ProvinceJobs> Provinces);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/employment/jobs/statistics", HandleAsync)
        .Allow(Party.Province | Party.National)
        .WithName("job.statistics");

    private static async Task<Reply<Statistics>> HandleAsync(EmploymentDbContext db, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        var rows = await (from j in db.Jobs
                          join e in db.Employers on j.EmployerId equals e.Id
                          where j.State == JobState.Published && j.ExpiresOn >= today
                          group j by e.RegionCode into province
                          select new
                          {
                              Code = province.Key,
                              Employers = province.Select(j => j.EmployerId).Distinct().Count(),
                              Jobs = province.Count(),
                              Openings = province.Sum(j => j.Openings),
                          }).ToListAsync(cancel);
        return new Statistics(rows.Sum(r => r.Jobs), rows.Sum(r => r.Openings),
            [.. rows.OrderByDescending(r => r.Openings).ThenBy(r => r.Code, StringComparer.Ordinal)
                .Select(r => new ProvinceJobs(r.Code, RegionDirectory.NameOf(r.Code), r.Employers, r.Jobs, r.Openings))]);
    }
}
