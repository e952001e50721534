using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.Seats;

/// <summary>A place in a service province that is reserved for an applicant of a recruiting province.</summary>
internal sealed class Seat : IAggregate
{
    private Seat()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    public Guid ApplicationId { get; private set; }

    public string RecruitingProvinceCode { get; private set; } = "";

    public string ServiceProvinceCode { get; private set; } = "";

    public SeatState State { get; private set; }

    /// <summary>True where the seat lay beyond the cell when it was reserved, or taken again (D-10).</summary>
    public bool SelfAdjusted { get; private set; }

    /// <summary>How the seat was counted for the degree share; given back the same way.</summary>
    public bool CountsAsBachelor { get; private set; }

    /// <summary>The run that proposed it; null for a seat by hand.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>Why this seat, in Chinese, for the applicant.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The policy version that decided it.</summary>
    public int PolicyVersion { get; private set; }

    public Guid ReservedBy { get; private set; }

    public string? ReleaseReason { get; private set; }

    /// <summary>Reserves a seat that the ledger has counted.</summary>
    public static Seat Reserve(SeatFacts facts, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(),
        Year = facts.Year,
        ApplicationId = facts.ApplicationId,
        RecruitingProvinceCode = facts.RecruitingProvince,
        ServiceProvinceCode = facts.ServiceProvince,
        SelfAdjusted = facts.SelfAdjusted,
        CountsAsBachelor = facts.CountsAsBachelor,
        RunId = facts.RunId,
        Explanation = facts.Explanation,
        PolicyVersion = facts.PolicyVersion,
        ReservedBy = actor.Id,
    };

    /// <summary>A7: the applicant is admitted.</summary>
    public Outcome TakeUp()
    {
        if (SeatLifecycle.Table.Next(State, SeatAction.TakeUp, Actor.System).IsRefused(out var refusal, out var next)) return refusal;
        (State, ReleaseReason) = (next, null);
        return Outcome.Done;
    }

    /// <summary>Counted again after a release that an admission overtook: now perhaps beyond the cell, or within it.</summary>
    public void CountAgain(bool selfAdjusted) => SelfAdjusted = selfAdjusted;

    /// <summary>Gives the seat up for good.</summary>
    public Outcome Release(string? reason, Actor actor)
    {
        if (State == SeatState.TakenUp && actor.Party != Party.System) return SeatRefusals.TakenUp;
        if (SeatLifecycle.Table.Next(State, SeatAction.Release, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        (State, ReleaseReason) = (next, reason);
        return Outcome.Done;
    }
}

/// <summary>What a seat is reserved with.</summary>
internal sealed record SeatFacts(int Year, Guid ApplicationId, string RecruitingProvince, string ServiceProvince, bool SelfAdjusted, bool CountsAsBachelor,
    Guid? RunId, string Explanation, int PolicyVersion);
