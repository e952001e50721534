using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>
/// SVC-8: a county without a project office, whose volunteers the province manages itself (省直管). The province then hands in the
/// county's month; because it also approves it, every step needs a second officer of the province (D-22).
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

/// <summary>Why a county is not managed directly.</summary>
public static class DirectCountyRefusals
{
    /// <summary>D-22: who proposed does not confirm.</summary>
    public static readonly Refusal OwnProposal = Refusal.Forbidden("direct-county.own-proposal", "省直管须由另一名工作人员复核，提出人不能自行确认。");

    /// <summary>The county is proposed or managed directly already.</summary>
    public static readonly Refusal Already = Refusal.Conflict("direct-county.already", "{0}已提出或已实行省直管。");

    /// <summary>No county of the province.</summary>
    public static readonly Refusal NotYourCounty = Refusal.Rule("direct-county.not-your-county", "{0} 不是本省的县级地区。");

    /// <summary>Every refusal, for the catalogue and its test.</summary>
    public static readonly IReadOnlyList<Refusal> All = [.. DirectCountyLifecycle.Table.Refusals, OwnProposal, Already, NotYourCounty];
}

internal sealed class DirectCountyMapping : IEntityTypeConfiguration<DirectCounty>
{
    /// <summary>Holds "once at a time" against every race.</summary>
    public const string OnceIndex = "ix_direct_counties_once";

    public void Configure(EntityTypeBuilder<DirectCounty> builder)
    {
        builder.ToTable("direct_counties");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CountyCode).HasMaxLength(6);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasIndex(c => c.CountyCode, OnceIndex).IsUnique().HasFilter($"state <> '{nameof(DirectCountyState.Ended)}'");
        builder.OwnsMany(c => c.Decisions, decision => decision.ToJson("decisions"));
    }
}
