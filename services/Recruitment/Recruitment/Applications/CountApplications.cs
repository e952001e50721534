using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// How many applications stand where, who applies and where the first choices go (报名统计, 报名意向分布): what a page draws as
/// charts; in the caller's scope and by the filters of the list.
/// </summary>
internal sealed class CountApplications : IEndpoint
{
    private const int MajorsShown = 20;

    /// <summary>Counts by what the applications have in common.</summary>
    /// <param name="ByFirstChoice">By the service province's code.</param>
    /// <param name="ByMajor">The most frequent twenty, most frequent first.</param>
    /// <param name="ByUniversity">By the ministry's code.</param>
    /// <param name="ByDay">First submissions by day (China), in order of days; days without one are left out.</param>
    public sealed record Counts(int Total, IReadOnlyDictionary<ApplicationState, int> ByState, IReadOnlyDictionary<string, int> ByFirstChoice,
        IReadOnlyDictionary<Degree, int> ByDegree, IReadOnlyDictionary<Gender, int> ByGender, IReadOnlyList<MajorCount> ByMajor,
        IReadOnlyDictionary<string, int> ByUniversity, IReadOnlyList<DayCount> ByDay);

    /// <summary>How many study a subject.</summary>
    public sealed record MajorCount(string Major, int Count);

    /// <summary>How many submitted on a day.</summary>
    public sealed record DayCount(DateOnly Day, int Count);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications/counts", HandleAsync)
        .Allow(Party.University | Party.Province | Party.National)
        .WithName("application.count");

    private static async Task<Reply<Counts>> HandleAsync([AsParameters] ApplicationFilter filter, RecruitmentDbContext db, CancellationToken cancel)
    {
        var wanted = filter.Over(db.Applications.AsNoTracking());
        var submitted = wanted.Where(a => a.State != ApplicationState.Draft);
        var states = await CountAsync(wanted, a => a.State, cancel);
        return new Counts(states.Values.Sum(), states, await CountAsync(submitted, a => a.Choices[0], cancel),
            await CountAsync(submitted, a => a.Degree, cancel), await CountAsync(submitted, a => a.Gender, cancel), await MajorsAsync(submitted, cancel),
            await CountAsync(submitted, a => a.UniversityCode, cancel), await DaysAsync(submitted, cancel));
    }

    private static Task<Dictionary<TKey, int>> CountAsync<TKey>(IQueryable<Application> rows, Expression<Func<Application, TKey>> key, CancellationToken cancel)
        where TKey : notnull => rows.GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    private static async Task<IReadOnlyList<MajorCount>> MajorsAsync(IQueryable<Application> rows, CancellationToken cancel) =>
        await rows.GroupBy(a => a.Major).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MajorsShown)
            .Select(g => new MajorCount(g.Key, g.Count())).ToListAsync(cancel);

    private static async Task<IReadOnlyList<DayCount>> DaysAsync(IQueryable<Application> rows, CancellationToken cancel)
    {
        // Only the first submission leaves the draft; eight hours on, the UTC day is that of China.
        var days = await rows.SelectMany(a => a.Decisions)
            .Where(d => d.Action == nameof(ApplicationAction.Submit) && d.From == nameof(ApplicationState.Draft))
            .GroupBy(d => d.At.AddHours(8).Date).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(cancel);
        return [.. days.Select(d => new DayCount(DateOnly.FromDateTime(d.Key), d.Count))];
    }
}
