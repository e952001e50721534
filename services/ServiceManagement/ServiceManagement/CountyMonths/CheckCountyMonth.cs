using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>The check of a county's month, line by line, to be read before it is handed in; also after, as things stand now.</summary>
internal sealed class CheckCountyMonth : IEndpoint
{
    /// <summary>What was found.</summary>
    /// <param name="Blocking">So many problems keep the month from being handed in.</param>
    /// <param name="CanSubmit">True where no problem does and the snapshot day has come; whether the month's state and the caller's office allow it, the month itself says.</param>
    public sealed record Answer(string CountyCode, string CountyName, YearMonth Month, DateOnly OpensOn, bool CanSubmit, int Blocking, int Warnings,
        IReadOnlyList<MonthProblem> Problems);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/service-management/county-months/{county}/{month}/check", HandleAsync)
        .AllowInRegion("county", Party.County | Party.Prefecture | Party.Province | Party.National).WithName("county-month.check");

    private static async Task<Reply<Answer>> HandleAsync(
        string county, YearMonth month, ServiceManagementDbContext db, QualityReading quality, NameReader names, TimeProvider clock, CancellationToken cancel)
    {
        if (!RegionDirectory.IsCounty(RegionCode.Parse(county))) return CountyMonthRefusals.NotACounty.With(county);
        var opensOn = (await db.PolicyOfAsync(month, cancel)).SnapshotIn(month);
        var problems = await NamedAsync(await quality.ProblemsAsync(county, month, cancel), db, names, cancel);
        var blocking = problems.Count(p => p.Severity == ProblemSeverity.Block);
        return new Answer(county, RegionDirectory.NameOf(county), month, opensOn, blocking == 0 && clock.Today() >= opensOn, blocking, problems.Count - blocking, problems);
    }

    private static async Task<IReadOnlyList<MonthProblem>> NamedAsync(
        IReadOnlyList<MonthProblem> problems, ServiceManagementDbContext db, NameReader names, CancellationToken cancel)
    {
        var ids = problems.Select(p => p.TermId).Distinct().ToArray();
        var kept = await db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.Id))
            .Select(t => new KeptName(t.Id, t.PersonId, t.CountyCode ?? t.ServiceProvinceCode, t.Name, t.NameMasked)).ToDictionaryAsync(k => k.TermId, cancel);
        return [.. problems.Select(p => p with { Name = names.NameOf(kept[p.TermId]) })];
    }
}
