using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>Reads what a month's lines are computed from. Ignores the caller's scope: a headcount is the same whoever asks.</summary>
internal static class MonthReading
{
    /// <summary>The policy of a month.</summary>
    public static async Task<MonthPolicy> PolicyOfAsync(this ServiceManagementDbContext db, YearMonth month, CancellationToken cancel) =>
        MonthPolicy.Of(month, await db.PublishedYearsAsync(cancel));

    /// <summary>The lines of a county's month as the terms give them now.</summary>
    public static async Task<IReadOnlyList<MonthLine>> CountyLinesAsync(
        this ServiceManagementDbContext db, string county, YearMonth month, CancellationToken cancel)
    {
        var terms = await TermsAsync(db, db.DutyIn(month).Where(d => d.CountyCode == county), cancel);
        var certified = await db.CertifiedLinesAsync(RegionCode.Parse(county).Province.Digits, month, terms.Exists(t => t.PayHold), cancel);
        return MonthLines.OfCounty(county, terms, month, await db.PolicyOfAsync(month, cancel), certified);
    }

    /// <summary>The lines of all counties of a province as the terms give them now.</summary>
    public static async Task<IReadOnlyList<MonthLine>> ProvinceLinesAsync(
        this ServiceManagementDbContext db, string province, YearMonth month, CancellationToken cancel)
    {
        var terms = await TermsAsync(db, db.DutyIn(month).Where(d => d.ProvinceCode == province), cancel);
        var certified = await db.CertifiedLinesAsync(province, month, terms.Exists(t => t.PayHold), cancel);
        return MonthLines.Of(terms, month, await db.PolicyOfAsync(month, cancel), certified);
    }

    // Only a hold looks at what was certified: without one the text is not read.
    private static async Task<IReadOnlyList<MonthLine>> CertifiedLinesAsync(
        this ServiceManagementDbContext db, string province, YearMonth month, bool needed, CancellationToken cancel) =>
        !needed ? [] : (await db.Snapshots.IgnoreQueryFilters().AsNoTracking().Where(s => s.ProvinceCode == province && s.Month == month)
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancel))?.Lines ?? [];

    private static Task<List<VolunteerTerm>> TermsAsync(ServiceManagementDbContext db, IQueryable<Duty> duty, CancellationToken cancel)
    {
        var ids = duty.Select(d => d.TermId);
        return db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancel);
    }
}
