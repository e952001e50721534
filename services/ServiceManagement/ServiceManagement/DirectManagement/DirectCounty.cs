using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>
/// SVC-8: a county without a project office, whose volunteers the province manages itself (省直管). The province then hands in the
/// county's month; because it also approves it, beginning it needs a second officer of the province (D-22).
/// </summary>
public sealed class DirectCounty : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private DirectCounty()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The county.</summary>
    public string CountyCode { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public DirectCountyState State { get; private set; }

    /// <summary>Who proposed it: somebody else confirms.</summary>
    public Guid ProposedBy { get; private init; }

    /// <summary>Why, in the proposer's words.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A maintainer of the province proposes.</summary>
    public static DirectCounty Propose(RegionCode county, string reason, Acting acting) =>
        new() { CountyCode = county.Digits, Reason = reason, ProposedBy = acting.Actor.Id };

    /// <summary>A second officer confirms: from here on the province manages the county.</summary>
    public Outcome Confirm(Acting acting) => ProposedBy == acting.Actor.Id
        ? DirectCountyRefusals.OwnProposal
        : Move(DirectCountyAction.Confirm, acting, null);

    /// <summary>The proposal is dropped, or the county has an office again.</summary>
    public Outcome End(string? reason, Acting acting) => Move(DirectCountyAction.End, acting, reason);

    private Outcome Move(DirectCountyAction action, Acting acting, string? reason)
    {
        if (DirectCountyLifecycle.Table.Next(State, action, acting.Actor, reason).IsRefused(out var refusal, out var to)) return refusal;
        _decisions.Add(Decision.Of(action, State, to, acting.Actor, acting.At, reason));
        State = to;
        return Outcome.Done;
    }
}
