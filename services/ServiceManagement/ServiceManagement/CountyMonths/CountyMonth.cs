using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.CountyMonths;

/// <summary>
/// A county's monthly list (C1–C3). From submission on it holds its lines; they always equal what the terms give, because every
/// change of a headcount-relevant fact renews them in the same commit, and puts a list under review or approved back to 未审核.
/// </summary>
public sealed class CountyMonth : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private CountyMonth()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The county.</summary>
    public string CountyCode { get; private init; } = "";

    /// <summary>Its province.</summary>
    public string ProvinceCode { get; private init; } = "";

    /// <summary>The month.</summary>
    public YearMonth Month { get; private init; }

    /// <summary>The month's last day: a change from a later day on does not concern it.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>Where it stands.</summary>
    public CountyMonthState State { get; private set; }

    /// <summary>The lines under review or approved.</summary>
    public IReadOnlyList<MonthLine> Lines { get; private set; } = [];

    /// <summary>The lines of the last approval, to show the province what changed since; null before the first.</summary>
    public IReadOnlyList<MonthLine>? ApprovedLines { get; private set; }

    /// <summary>How many are counted.</summary>
    public int Headcount { get; private set; }

    /// <summary>Who submitted last: somebody else approves.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A county's month before its first submission.</summary>
    public static CountyMonth Begin(RegionCode county, YearMonth month) =>
        new() { CountyCode = county.Digits, ProvinceCode = county.Province.Digits, Month = month, LastDay = month.LastDay };

    /// <summary>C1: the county hands in the lines as the terms give them now.</summary>
    /// <param name="opensOn">The snapshot day: before it nobody can know who is counted.</param>
    /// <param name="unreviewed">The volunteers whom the county has still to review, masked.</param>
    /// <param name="problems">What the month's check found (<see cref="MonthQuality"/>).</param>
    public Outcome Submit(IReadOnlyList<MonthLine> lines, DateOnly opensOn, IReadOnlyList<string> unreviewed, IReadOnlyList<MonthProblem> problems, Acting acting)
    {
        // A province hands in for a county that it manages itself; the handler has looked whether it does (SVC-8).
        var action = acting.Actor.Party == Party.Province ? CountyMonthAction.SubmitDirectly : CountyMonthAction.Submit;
        if (CountyMonthLifecycle.Table.Next(State, action, acting.Actor).IsRefused(out var refusal, out var to)) return refusal;
        if (acting.Today < opensOn) return CountyMonthRefusals.MonthNotYetOpen.With(Month, opensOn);
        if (unreviewed.Count > 0)
            return CountyMonthRefusals.LinesUnreviewed.With(unreviewed.Count, string.Join("、", unreviewed.Take(20))).WithFact("unreviewed", unreviewed);
        if (problems.Where(p => p.Severity == ProblemSeverity.Block).ToList() is { Count: > 0 } blocking) return NotPassed(blocking);
        Freeze(lines);
        SubmittedBy = acting.Actor.Id;
        Move(action, to, acting, null);
        return Outcome.Done;
    }

    /// <summary>C2: the province approves the lines it saw: somebody who neither handed them in nor changed them since the last approval (D-22).</summary>
    public Outcome Approve(string? remark, Acting acting)
    {
        if (CountyMonthLifecycle.Table.Next(State, CountyMonthAction.Approve, acting.Actor).IsRefused(out var refusal, out var to)) return refusal;
        if (SubmittedBy == acting.Actor.Id) return CountyMonthRefusals.OwnSubmission;
        if (RevertsSinceApproval(_decisions).Any(d => d.By == acting.Actor.Id)) return CountyMonthRefusals.OwnChange;
        ApprovedLines = Lines;
        Move(CountyMonthAction.Approve, to, acting, remark);
        return Outcome.Done;
    }

    /// <summary>The province gives it back, also after its approval; the county submits again.</summary>
    public Outcome Return(string? reason, Acting acting)
    {
        if (CountyMonthLifecycle.Table.Next(State, CountyMonthAction.Return, acting.Actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        Move(CountyMonthAction.Return, to, acting, reason);
        return Outcome.Done;
    }

    /// <summary>The reverts since the last approval, oldest first: each of a change that nobody has approved yet.</summary>
    public static IEnumerable<Decision> RevertsSinceApproval(IReadOnlyList<Decision> decisions) => decisions
        .Skip(decisions.ToList().FindLastIndex(d => d.Action == nameof(CountyMonthAction.Approve)) + 1)
        .Where(d => d.Action == nameof(CountyMonthAction.Revert));

    /// <summary>True where a change makes the province review again; a list that was given back is the county's to hand in.</summary>
    public bool IsUnderReviewOrApproved => State is CountyMonthState.Unreviewed or CountyMonthState.Approved;

    /// <summary>C3: back to 未审核 at once (已退回 stays), with the lines as they are now; the decision names the change.</summary>
    public Outcome RevertBecause(HeadcountChange change, IReadOnlyList<MonthLine> lines)
    {
        if (CountyMonthLifecycle.Table.Next(State, CountyMonthAction.Revert, Actor.System, change.Cause).IsRefused(out var refusal, out var to)) return refusal;
        Freeze(lines);
        // The table lets only the system revert; the decision names the officer whose change it was.
        Move(CountyMonthAction.Revert, to, change.By, change.Cause);
        return Outcome.Done;
    }

    /// <summary>D-6: a hold was set or released; the headcount and the review stand.</summary>
    public void MarkPayHold(Guid termId, bool held) => Lines = [.. Lines.Select(l => l.TermId == termId ? l with { PayHold = held } : l)];

    private static Refusal NotPassed(List<MonthProblem> blocking) => CountyMonthRefusals.CheckNotPassed
        .With(blocking.Count, string.Join("；", blocking.Take(20).Select(p => $"{p.Name}（{p.IdNumberMasked}）{p.CodeLabel}"))).WithFact("problems", blocking);

    private void Freeze(IReadOnlyList<MonthLine> lines) => (Lines, Headcount) = (lines, lines.Headcount());

    private void Move(CountyMonthAction action, CountyMonthState to, Acting acting, string? reason)
    {
        _decisions.Add(Decision.Of(action, State, to, acting.Actor, acting.At, reason));
        State = to;
    }
}
