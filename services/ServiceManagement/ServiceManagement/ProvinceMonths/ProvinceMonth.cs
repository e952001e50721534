using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

/// <summary>A service province's month on its way to the national office (C4). Certified versions are <see cref="ProvinceMonthSnapshot"/>s.</summary>
public sealed class ProvinceMonth : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private ProvinceMonth()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The service province.</summary>
    public string ProvinceCode { get; private init; } = "";

    /// <summary>The month.</summary>
    public YearMonth Month { get; private init; }

    /// <summary>The month's last day: a change from a later day on does not concern it.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>Where it stands.</summary>
    public ProvinceMonthState State { get; private set; }

    /// <summary>The latest certified version; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>How many were counted when it was last handed up.</summary>
    public int Headcount { get; private set; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A province's month before it was handed up.</summary>
    public static ProvinceMonth Begin(RegionCode province, YearMonth month) =>
        new() { ProvinceCode = province.Digits, Month = month, LastDay = month.LastDay };

    /// <summary>C4: handed up when every county with volunteers in the month is approved.</summary>
    /// <param name="notApproved">The names of counties that are not.</param>
    public Outcome Submit(int headcount, DateOnly opensOn, IReadOnlyList<string> notApproved, Acting acting)
    {
        if (ProvinceMonthLifecycle.Table.Next(State, ProvinceMonthAction.Submit, acting.Actor).IsRefused(out var refusal, out var to)) return refusal;
        if (acting.Today < opensOn) return ProvinceMonthRefusals.MonthNotYetOpen.With(Month, opensOn);
        if (notApproved.Count > 0)
            return ProvinceMonthRefusals.CountiesNotApproved.With(string.Join("、", notApproved)).WithFact("counties", notApproved);
        Headcount = headcount;
        Move(ProvinceMonthAction.Submit, to, acting, null);
        return Outcome.Done;
    }

    /// <summary>
    /// The national office certifies what it saw. Where nothing differs from the version before, that version goes on standing and no
    /// other is made.
    /// </summary>
    /// <param name="differs">False where the lines are those of the latest version.</param>
    public Outcome Certify(bool differs, Acting acting)
    {
        if (ProvinceMonthLifecycle.Table.Next(State, ProvinceMonthAction.Certify, acting.Actor).IsRefused(out var refusal, out var to)) return refusal;
        if (differs) Version++;
        Move(ProvinceMonthAction.Certify, to, acting, differs ? $"核定第 {Version} 版" : $"内容无变化，第 {Version} 版继续有效");
        return Outcome.Done;
    }

    /// <summary>The national office gives it back.</summary>
    public Outcome Return(string? reason, Acting acting)
    {
        if (ProvinceMonthLifecycle.Table.Next(State, ProvinceMonthAction.Return, acting.Actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        Move(ProvinceMonthAction.Return, to, acting, reason);
        return Outcome.Done;
    }

    /// <summary>D-8: something below it changed; certified versions stay as they are.</summary>
    public Outcome GoStale(string cause, Acting by)
    {
        if (ProvinceMonthLifecycle.Table.Next(State, ProvinceMonthAction.GoStale, Actor.System, cause).IsRefused(out var refusal, out var to)) return refusal;
        Move(ProvinceMonthAction.GoStale, to, by, cause);
        return Outcome.Done;
    }

    private void Move(ProvinceMonthAction action, ProvinceMonthState to, Acting acting, string? reason)
    {
        _decisions.Add(Decision.Of(action, State, to, acting.Actor, acting.At, reason));
        State = to;
    }
}
