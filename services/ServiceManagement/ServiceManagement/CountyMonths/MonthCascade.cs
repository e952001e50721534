using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.Contracts.V1;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>A month that a change puts (or would put) back.</summary>
/// <param name="From">The state that it had, by its Chinese name.</param>
/// <param name="To">The state that it gets.</param>
public sealed record RevertedMonth(string RegionCode, string RegionName, YearMonth Month, string From, string To);

/// <summary>
/// C3: what a change of a headcount-relevant fact does to the months above it, in the change's own transaction. The caller holds the
/// locks of the counties concerned (<see cref="RosterLocks"/>).
/// </summary>
internal sealed class MonthCascade(ServiceManagementDbContext db)
{
    /// <summary>Which months the change would put back; changes nothing.</summary>
    public async Task<IReadOnlyList<RevertedMonth>> PreviewAsync(HeadcountChange change, CancellationToken cancel) =>
    [
        .. (await CountyMonthsOf(change).AsNoTracking().ToListAsync(cancel)).Where(m => m.IsUnderReviewOrApproved).Select(Reverted),
        .. (await HandedUp(ProvincesOf(change.Counties)).Where(m => m.LastDay >= change.EffectiveOn)
            .OrderBy(m => m.LastDay).AsNoTracking().ToListAsync(cancel)).Select(GoneStale),
    ];

    /// <summary>Puts them back. The change itself must have been written before, because the lines are computed from the rows.</summary>
    public async Task<IReadOnlyList<RevertedMonth>> RevertAsync(HeadcountChange change, CancellationToken cancel)
    {
        var reverted = new List<RevertedMonth>();
        foreach (var month in await CountyMonthsOf(change).ToListAsync(cancel))
        {
            var (isPutBack, putBack) = (month.IsUnderReviewOrApproved, Reverted(month));
            Require(month.RevertBecause(change, await db.CountyLinesAsync(month.CountyCode, month.Month, cancel)));
            if (!isPutBack) continue;
            reverted.Add(putBack);
            db.Announce(new CountyMonthReverted(Guid.CreateVersion7(), change.By.At, month.Id, month.Revision + 1,
                (await db.PolicyOfAsync(month.Month, cancel)).ProgrammeYear, month.CountyCode, month.Month.ToString(), change.CauseWithoutPerson));
        }

        foreach (var province in ProvincesOf(change.Counties))
        {
            var concerned = await HandedUp(province).Where(m => m.LastDay >= change.EffectiveOn).Select(m => m.Month).ToListAsync(cancel);
            reverted.AddRange(await StaleAsync(province, concerned, change.Cause, change.By, cancel));
        }

        return reverted;
    }

    /// <summary>D-8: months of the province that were handed up have to be handed up again; certified versions stay as they are.</summary>
    public async Task<IReadOnlyList<RevertedMonth>> StaleAsync(
        string province, IReadOnlyCollection<YearMonth> only, string cause, Acting acting, CancellationToken cancel)
    {
        // Counties of one province change side by side: the row is locked, and read after that.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM province_months WHERE province_code = {province} ORDER BY id FOR UPDATE", cancel);
        var months = await HandedUp(province).Where(m => only.Contains(m.Month)).OrderBy(m => m.LastDay).ToListAsync(cancel);
        var reverted = months.ConvertAll(GoneStale);
        foreach (var month in months) Require(month.GoStale(cause, acting));
        return reverted;
    }

    /// <summary>
    /// D-6: a hold that the volunteer's own edit set, or that the county released, shows in the lists whose pay is not let out yet and
    /// reverts none. A release makes certified lists that hold the line stale, so that a new version pays it.
    /// </summary>
    public async Task<IReadOnlyList<RevertedMonth>> MarkPayHoldAsync(VolunteerTerm term, Acting acting, CancellationToken cancel)
    {
        var counties = term.Spells.Select(s => s.CountyCode).Distinct().ToArray();
        var certified = await LatestCertifiedAsync(term, cancel);
        foreach (var month in await db.CountyMonths.IgnoreQueryFilters().Where(m => counties.Contains(m.CountyCode)).ToListAsync(cancel))
            if (month.IsUnderReviewOrApproved) month.MarkPayHold(term.Id, await IsHeldInAsync(term, month.Month, certified, cancel));
        if (term.PayHold) return [];
        return await StaleAsync(term.ServiceProvinceCode, Held(certified), $"解除志愿者{term.MaskedPerson}的暂缓发放", acting, cancel);
    }

    /// <summary>Which certified months a release would make stale; changes nothing.</summary>
    public async Task<IReadOnlyList<RevertedMonth>> PreviewReleaseAsync(VolunteerTerm term, CancellationToken cancel) =>
        await PreviewStaleAsync(term.ServiceProvinceCode, Held(await LatestCertifiedAsync(term, cancel)), cancel);

    /// <summary>Which of the province's months that were handed up a change below them would make stale; changes nothing.</summary>
    public async Task<IReadOnlyList<RevertedMonth>> PreviewStaleAsync(string province, IReadOnlyCollection<YearMonth> only, CancellationToken cancel) =>
        (await HandedUp(province).Where(m => only.Contains(m.Month)).OrderBy(m => m.LastDay).AsNoTracking().ToListAsync(cancel)).ConvertAll(GoneStale);

    private static List<YearMonth> Held(Dictionary<YearMonth, IReadOnlyList<MonthLine>> certified) =>
        [.. certified.Where(m => m.Value.Any(l => l.PayHold)).Select(m => m.Key)];

    private async Task<bool> IsHeldInAsync(
        VolunteerTerm term, YearMonth month, Dictionary<YearMonth, IReadOnlyList<MonthLine>> certified, CancellationToken cancel) =>
        MonthLines.Of([term], month, await db.PolicyOfAsync(month, cancel), certified.GetValueOrDefault(month, [])).Any(l => l.PayHold);

    // The volunteer's lines in the latest certified version of each month.
    private async Task<Dictionary<YearMonth, IReadOnlyList<MonthLine>>> LatestCertifiedAsync(VolunteerTerm term, CancellationToken cancel) =>
        (await db.Snapshots.IgnoreQueryFilters().AsNoTracking()
            .Where(s => s.ProvinceCode == term.ServiceProvinceCode
                && !db.Snapshots.Any(later => later.ProvinceCode == s.ProvinceCode && later.Month == s.Month && later.Version > s.Version))
            .ToListAsync(cancel))
            .ToDictionary(s => s.Month, s => (IReadOnlyList<MonthLine>)[.. s.Lines.Where(l => l.TermId == term.Id)]);

    // The lists that hold lines of the change; one that was given back too, though it is not put back.
    private IQueryable<CountyMonth> CountyMonthsOf(HeadcountChange change) => db.CountyMonths.IgnoreQueryFilters()
        .Where(m => change.Counties.Contains(m.CountyCode) && m.LastDay >= change.EffectiveOn && m.State != CountyMonthState.NotSubmitted)
        .OrderBy(m => m.CountyCode).ThenBy(m => m.LastDay);

    private IQueryable<ProvinceMonth> HandedUp(params string[] provinces) => db.ProvinceMonths.IgnoreQueryFilters()
        .Where(m => provinces.Contains(m.ProvinceCode) && (m.State == ProvinceMonthState.Submitted || m.State == ProvinceMonthState.Certified));

    private static string[] ProvincesOf(IEnumerable<string> counties) =>
        [.. counties.Select(c => RegionCode.Parse(c).Province.Digits).Distinct()];

    private static RevertedMonth Reverted(CountyMonth month) => new(month.CountyCode, RegionDirectory.NameOf(month.CountyCode), month.Month,
        month.State.Label(), CountyMonthState.Unreviewed.Label());

    private static RevertedMonth GoneStale(ProvinceMonth month) => new(month.ProvinceCode, RegionDirectory.NameOf(month.ProvinceCode), month.Month,
        month.State.Label(), ProvinceMonthState.Stale.Label());

    // The months were selected by state: a refusal here is a bug, and must not let the change through.
    private static void Require(Outcome outcome)
    {
        if (outcome.IsRefused(out var refusal)) throw new InvalidOperationException($"A month could not be put back: {refusal.Code}");
    }
}
