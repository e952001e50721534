using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>How many applications stand where, and where the first choices go (报名统计, 报名意向分布); in the caller's scope like the list.</summary>
internal sealed class CountApplications : IEndpoint
{
    public sealed record Counts(int Total, IReadOnlyDictionary<ApplicationState, int> ByState, IReadOnlyDictionary<string, int> ByFirstChoice);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications/counts", HandleAsync)
        .Allow(Party.University | Party.Province | Party.National);

    private static async Task<Reply<Counts>> HandleAsync([AsParameters] ApplicationFilter filter, RecruitmentDbContext db, CancellationToken cancel)
    {
        var wanted = filter.Over(db.Applications.AsNoTracking());
        var states = await wanted.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var choices = await wanted.Where(a => a.State != ApplicationState.Draft).GroupBy(a => a.Choices[0])
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new Counts(states.Values.Sum(), states, choices);
    }
}
