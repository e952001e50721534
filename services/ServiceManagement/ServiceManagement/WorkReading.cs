using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.CountyMonths;
using XibuPlan.ServiceManagement.DirectManagement;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.ProgrammeYears;
using XibuPlan.ServiceManagement.ProvinceMonths;
using XibuPlan.ServiceManagement.Restores;
using XibuPlan.ServiceManagement.VolunteerTerms;
using Do = XibuPlan.ServiceManagement.VolunteerTerms.TermAction;

namespace XibuPlan.ServiceManagement;

/// <summary>Counts what waits at each step, in the caller's scope.</summary>
internal sealed class WorkReading(ServiceManagementDbContext db, ExpectedLists lists, TimeProvider clock, Actor actor)
{
    private static readonly DueDay Admission = new(t => t.ProgrammeYear, y => y.SecondRegistrationDue);
    // The window belongs to the year that ends, which for an extended term is a later one than that of the admission.
    private static readonly DueDay Ending = new(t => t.EndsOn.Year - 1, y => y.ExtensionCloses);
    private readonly DateOnly _today = clock.Today();

    /// <summary>The steps of terms, in the order of the handbook.</summary>
    public async Task<IReadOnlyList<WorkItem>> TermsAsync(CancellationToken cancel) =>
    [
        await StepAsync(Do.RecordArrival, "登记报到", db.Terms.Where(t => t.State == TermState.Opened), cancel, ("state", Word.Of(TermState.Opened))),
        await InTimeAsync(Do.Register, "填写二次注册信息", db.Terms.Where(t => t.State == TermState.Arrived), null, Admission, cancel, ("state", Word.Of(TermState.Arrived))),
        await InTimeAsync(Do.ConfirmOnDuty, "审核在岗", db.Terms.Where(t => t.State == TermState.Unreviewed),
            await db.Terms.Where(t => t.State == TermState.Unreviewed).MinAsync(t => t.UnreviewedSince, cancel), Admission, cancel, ("state", Word.Of(TermState.Unreviewed))),
        await InTimeAsync(Do.AgreeExtension, "决定延期申请", db.Terms.Where(t => t.State == TermState.OnDuty).Where(WaitingTerms.ExtensionUndecided),
            null, Ending, cancel, ("state", Word.Of(TermState.OnDuty)), ("extension", Word.Of(ExtensionWish.Waiting))),
        await StepAsync(Do.RecordDeparture, "办理离岗申请", db.Terms.Where(WaitingTerms.LeaveRequested), cancel, ("leaveRequested", "true")),
        await StepAsync(Do.ReleasePayHold, "复核变更信息，解除暂缓发放", db.Terms.Where(WaitingTerms.PayHeld), cancel, ("payHold", "true")),
        await StepAsync(Do.StartNextYear, "续期上岗", db.Terms.Where(WaitingTerms.NextYearBegun(_today)), cancel, ("nextYear", "true")),
        await RestoresAsync(RestoreAction.Endorse, "审核离岗还原申请", RestoreState.Requested, cancel),
        await RestoresAsync(RestoreAction.Grant, "审批离岗还原申请", RestoreState.Endorsed, cancel),
        await StepAsync(Do.Close, "服务期满归档", db.Terms.Where(WaitingTerms.Ended(_today)), cancel, ("ended", "true")),
    ];

    /// <summary>The steps of the open months, one item for each month.</summary>
    public async Task<IReadOnlyList<WorkItem>> MonthsAsync(CancellationToken cancel)
    {
        var items = new List<WorkItem>();
        foreach (var month in await OpenMonthsAsync(cancel))
        {
            var opensOn = (await db.PolicyOfAsync(month, cancel)).SnapshotIn(month);
            items.AddRange(await MonthAsync(month, opensOn, cancel));
        }

        return items;
    }

    private async Task<WorkItem[]> MonthAsync(YearMonth month, DateOnly opensOn, CancellationToken cancel)
    {
        var (countyDue, provinceDue) = (MonthDeadlines.CountyDueOn(opensOn), MonthDeadlines.ProvinceDueOn(opensOn));
        var all = await CountiesAsync(month, cancel);
        var (direct, counties) = (all.Where(c => c.IsDirect).Select(c => c.State).ToList(), all.Select(c => c.State).ToList());
        var own = all.Where(c => !c.IsDirect).Select(c => c.State).ToList();
        // A province cannot hand up before its counties are done: until then it waits for them, and they are listed.
        var early = actor.Party == Party.Province && counties.Exists(s => s != CountyMonthState.Approved);
        var provinces = early ? [] : await ProvincesAsync(month, cancel);
        return
        [
            CountyMonthLifecycle.Table.Work(CountyMonthAction.Submit, actor, $"提交{month.InChinese()}县级名单",
                Count(own, CountyMonthState.NotSubmitted, CountyMonthState.Returned), countyDue, _today, ("month", month.ToString())),
            CountyMonthLifecycle.Table.Work(CountyMonthAction.SubmitDirectly, actor, $"提交{month.InChinese()}省直管名单",
                Count(direct, CountyMonthState.NotSubmitted, CountyMonthState.Returned), countyDue, _today, ("month", month.ToString())),
            CountyMonthLifecycle.Table.Work(CountyMonthAction.Approve, actor, $"审核{month.InChinese()}县级名单",
                Count(counties, CountyMonthState.Unreviewed), provinceDue, _today, ("month", month.ToString()), ("state", Word.Of(CountyMonthState.Unreviewed))),
            ProvinceMonthLifecycle.Table.Work(ProvinceMonthAction.Submit, actor, $"提交{month.InChinese()}省级名单",
                Count(provinces, ProvinceMonthState.Open, ProvinceMonthState.Returned, ProvinceMonthState.Stale), provinceDue, _today, ("month", month.ToString())),
            ProvinceMonthLifecycle.Table.Work(ProvinceMonthAction.Certify, actor, $"核定{month.InChinese()}省级名单",
                Count(provinces, ProvinceMonthState.Submitted), null, _today, ("month", month.ToString()), ("state", Word.Of(ProvinceMonthState.Submitted))),
        ];
    }

    private static Waiting Count<TState>(IEnumerable<TState> states, params TState[] wanted) => new(states.Count(s => wanted.Contains(s)));

    // Every county in scope of which a list is expected, in the state of its list.
    private async Task<IReadOnlyList<(CountyMonthState State, bool IsDirect)>> CountiesAsync(YearMonth month, CancellationToken cancel)
    {
        var expected = await lists.CountiesAsync(month, cancel);
        var counties = await db.Rosters.AsNoTracking().Where(r => expected.Contains(r.RegionCode)).Select(r => new
        {
            State = db.CountyMonths.Where(m => m.CountyCode == r.RegionCode && m.Month == month).Select(m => (CountyMonthState?)m.State).SingleOrDefault(),
            IsDirect = db.DirectCounties.Any(c => c.CountyCode == r.RegionCode && c.State == DirectCountyState.Active),
        }).ToListAsync(cancel);
        return counties.ConvertAll(c => (c.State ?? CountyMonthState.NotSubmitted, c.IsDirect));
    }

    // A prefecture or county has no part in a province's month.
    private async Task<IReadOnlyList<ProvinceMonthState>> ProvincesAsync(YearMonth month, CancellationToken cancel)
    {
        if (actor.Party is not (Party.Province or Party.National)) return [];
        var expected = await lists.ProvincesAsync(month, cancel);
        var states = await db.Rosters.AsNoTracking().Where(r => expected.Contains(r.RegionCode))
            .Select(r => db.ProvinceMonths.Where(m => m.ProvinceCode == r.RegionCode && m.Month == month).Select(m => (ProvinceMonthState?)m.State).SingleOrDefault())
            .ToListAsync(cancel);
        return states.ConvertAll(s => s ?? ProvinceMonthState.Open);
    }

    // From the first month of duty, of a review that waits or of a list in scope to the present one; a year at most, before which nothing is waited for.
    private async Task<IReadOnlyList<YearMonth>> OpenMonthsAsync(CancellationToken cancel)
    {
        var served = await db.Terms.SelectMany(t => t.Spells).MinAsync(s => (DateOnly?)s.From, cancel);
        var waits = await db.Terms.Where(t => t.State == TermState.Unreviewed).MinAsync(t => t.UnreviewedSince, cancel);
        var begun = await db.CountyMonths.MinAsync(m => (DateOnly?)m.LastDay, cancel);
        if (new[] { served, waits is { } at ? ChinaTime.DayOf(at) : null, begun }.Min() is not { } since) return [];
        var first = YearMonth.Of(since > _today.AddMonths(-11) ? since : _today.AddMonths(-11));
        var months = new List<YearMonth>();
        for (var month = first; month.FirstDay <= _today; month = month.Next)
            if ((await db.PolicyOfAsync(month, cancel)).SnapshotIn(month) <= _today) months.Add(month);
        return months;
    }

    private async Task<WorkItem> RestoresAsync(RestoreAction action, string label, RestoreState state, CancellationToken cancel)
    {
        var waiting = await db.Restores.Where(r => r.State == state).Select(r => r.RequestedAt).ToListAsync(cancel);
        return RestoreLifecycle.Table.Work(action, actor, label, new Waiting(waiting.Count, waiting.Count == 0 ? null : waiting.Min()), null, _today,
            ("state", Word.Of(state)));
    }

    private async Task<WorkItem> StepAsync(TermAction action, string label, IQueryable<VolunteerTerm> terms, CancellationToken cancel, params (string, string)[] filter) =>
        VolunteerTermLifecycle.Table.Work(action, actor, label, new Waiting(await terms.CountAsync(cancel)), null, _today, filter);

    // Terms of several years may wait at one step: each is late after the day of its own year, unless even the oldest came after it.
    private async Task<WorkItem> InTimeAsync(TermAction action, string label, IQueryable<VolunteerTerm> terms, DateTimeOffset? oldest, DueDay dueDay,
        CancellationToken cancel, params (string, string)[] filter)
    {
        var years = await terms.GroupBy(dueDay.YearOf).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var parts = new List<(DateOnly Due, int Count)>();
        foreach (var year in years) parts.Add((dueDay.Of(await db.YearAsync(year.Year, cancel)), year.Count));
        DateOnly? oneForAll = parts.DistinctBy(p => p.Due).Count() == 1 ? parts[0].Due : null;
        var waiting = new Waiting(parts.Sum(p => p.Count), oldest);
        return VolunteerTermLifecycle.Table.Work(action, actor, label, waiting, oneForAll, _today, filter) with
        {
            Overdue = parts.Where(p => _today > p.Due && !waiting.CameAfter(p.Due)).Sum(p => p.Count),
        };
    }

    /// <summary>The last day in time of a step of terms: whose year's, and which.</summary>
    private sealed record DueDay(Expression<Func<VolunteerTerm, int>> YearOf, Func<ProgrammeYear, DateOnly> Of);
}
