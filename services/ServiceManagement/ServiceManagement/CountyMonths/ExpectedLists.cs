using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// Of whom in the caller's scope a month's list is expected (C1, C4): the places of <see cref="MonthPlaces"/>, and a province that has
/// begun its own month. The lists of a month and the work queue ask here.
/// </summary>
internal sealed class ExpectedLists(ServiceManagementDbContext db, AccessScope scope)
{
    /// <summary>
    /// The codes of the counties. They are read on their own: who served in a county and moved on is out of its scope, and a query that
    /// looks past the scope does so in all its parts.
    /// </summary>
    public async Task<string[]> CountiesAsync(YearMonth month, CancellationToken cancel) =>
        await InScopeAsync((await db.PlacesOfAsync(month, cancel)).Select(p => p.CountyCode), cancel);

    /// <summary>The codes of the provinces.</summary>
    public async Task<string[]> ProvincesAsync(YearMonth month, CancellationToken cancel)
    {
        var begun = db.ProvinceMonths.IgnoreQueryFilters().Where(m => m.Month == month).Select(m => m.ProvinceCode);
        return await InScopeAsync((await db.PlacesOfAsync(month, cancel)).Select(p => p.ProvinceCode).Union(begun), cancel);
    }

    private Task<string[]> InScopeAsync(IQueryable<string> codes, CancellationToken cancel)
    {
        var pattern = scope.RegionPattern;
        return codes.Where(code => EF.Functions.Like(code, pattern)).Distinct().ToArrayAsync(cancel);
    }
}

/// <summary>The counties that a month is made of.</summary>
internal static class MonthPlaces
{
    /// <summary>
    /// Whoever asks: every county where somebody is on duty on a day of the month, with a volunteer of whom it has not said whether there
    /// is duty, or that has begun the month all the same. SUB-1: the lists are what is paid by, so where nobody serves none is missing.
    /// </summary>
    public static async Task<IQueryable<MonthPlace>> PlacesOfAsync(this ServiceManagementDbContext db, YearMonth month, CancellationToken cancel)
    {
        var snapshot = (await db.PolicyOfAsync(month, cancel)).SnapshotIn(month);
        return db.DutyIn(month).Select(d => new MonthPlace { CountyCode = d.CountyCode, ProvinceCode = d.ProvinceCode })
            .Union(db.UnreviewedOn(snapshot).Select(t => new MonthPlace { CountyCode = t.CountyCode!, ProvinceCode = t.ServiceProvinceCode }))
            .Union(db.CountyMonths.IgnoreQueryFilters().Where(m => m.Month == month).Select(m => new MonthPlace { CountyCode = m.CountyCode, ProvinceCode = m.ProvinceCode }));
    }
}

/// <summary>A county, and the province whose month it is part of.</summary>
internal sealed class MonthPlace
{
    public required string CountyCode { get; init; }

    public required string ProvinceCode { get; init; }
}

/// <summary>What is called duty in a month.</summary>
internal static class Duties
{
    /// <summary>In place of "未提交" where nothing is to be handed in.</summary>
    public const string Nobody = "无在岗人员";

    /// <summary>
    /// Who is on duty on a day of the month, and where, whoever asks: a term is in it once for each stretch. Duty ends with the agreed
    /// service, whether or not somebody has closed the term since (T9).
    /// </summary>
    public static IQueryable<Duty> DutyIn(this ServiceManagementDbContext db, YearMonth month)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return from term in db.Terms.IgnoreQueryFilters().AsNoTracking()
               from spell in term.Spells
               where spell.From <= last && (spell.Until == null || spell.Until > first) && term.EndsOn >= first && term.EndsOn >= spell.From
               select new Duty { TermId = term.Id, CountyCode = spell.CountyCode, ProvinceCode = term.ServiceProvinceCode };
    }

    /// <summary>What a list's state is called.</summary>
    public static string LabelIf<TState>(this TState state, bool isExpected)
        where TState : struct, Enum => isExpected ? state.Label() : Nobody;
}

/// <summary>A stretch of duty in a month.</summary>
internal sealed class Duty
{
    public Guid TermId { get; init; }

    public required string CountyCode { get; init; }

    public required string ProvinceCode { get; init; }
}
