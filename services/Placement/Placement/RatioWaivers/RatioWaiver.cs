using XibuPlan.Placement.Ratios;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>A province's request to lift one ratio for a year, and the nation's decision on it.</summary>
internal sealed class RatioWaiver : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private RatioWaiver()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    public RatioRule Rule { get; private set; }

    public RatioWaiverState State { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid RequestedBy { get; private set; }

    /// <summary>The day of the request (China); null of those from before it was kept.</summary>
    public DateOnly? RequestedOn { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    public static RatioWaiver Ask(int year, string province, RatioRule rule, string reason, Actor actor, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(),
        Year = year,
        ProvinceCode = province,
        Rule = rule,
        Reason = reason.Trim(),
        RequestedBy = actor.Id,
        RequestedOn = today,
    };

    /// <summary>Grants or refuses it, by somebody other than who asked.</summary>
    public Outcome Decide(bool grant, string? reason, Actor actor, DateTimeOffset now)
    {
        var action = grant ? RatioWaiverAction.Grant : RatioWaiverAction.Refuse;
        if (RatioWaiverLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        if (RequestedBy == actor.Id) return RatioWaiverRefusals.SameOfficer;
        _decisions.Add(Decision.Of(action, State, next, actor, now, reason));
        State = next;
        return Outcome.Done;
    }
}
