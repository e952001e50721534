using XibuPlan.Placement.Allocation;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>One run of the allocator for a recruiting province: what it read and what it proposed are kept in a <see cref="PlacementRecord"/>.</summary>
internal sealed class PlacementRun : IAggregate
{
    private readonly List<Decision> _decisions = [];

    private PlacementRun()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    public PlacementRunState State { get; private set; }

    public Guid RanBy { get; private set; }

    public DateTimeOffset RanAt { get; private set; }

    public int PolicyVersion { get; private set; }

    /// <summary>SHA-256 of the stored input.</summary>
    public string InputSha256 { get; private set; } = "";

    /// <summary>SHA-256 of the stored result.</summary>
    public string ResultSha256 { get; private set; } = "";

    /// <summary>What must still be so when the run is confirmed (<see cref="AllocationInput.Fingerprint"/>).</summary>
    public string Fingerprint { get; private set; } = "";

    public int Applicants { get; private set; }

    public int Seated { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>A run of the allocator on an input.</summary>
    public static (PlacementRun Run, PlacementRecord Record) Of(AllocationInput input, Actor actor, DateTimeOffset now)
    {
        var inOrder = input.InOrder();
        var result = QuotaAllocator.Allocate(inOrder);
        var id = Guid.CreateVersion7();
        var record = new PlacementRecord(id, Canonical.JsonOf(inOrder), Canonical.JsonOf(result));
        return (new PlacementRun
        {
            Id = id,
            Year = input.ProgrammeYear,
            ProvinceCode = input.RecruitingProvince,
            RanBy = actor.Id,
            RanAt = now,
            PolicyVersion = input.PolicyVersion,
            InputSha256 = Canonical.Sha256Of(record.Input),
            ResultSha256 = Canonical.Sha256Of(record.Result),
            Fingerprint = inOrder.Fingerprint(),
            Applicants = input.Applicants.Count,
            Seated = result.Seated,
        }, record);
    }

    /// <summary>Another officer confirms it; only while candidates and capacity are what the run saw.</summary>
    /// <param name="fingerprintNow">Of the input as it would be read now.</param>
    public Outcome Confirm(string fingerprintNow, Actor actor, DateTimeOffset now)
    {
        if (PlacementRunLifecycle.Table.Next(State, PlacementRunAction.Confirm, actor).IsRefused(out var refusal, out var next)) return refusal;
        if (RanBy == actor.Id) return PlacementRunRefusals.SameOfficer;
        if (Fingerprint != fingerprintNow) return PlacementRunRefusals.Stale;
        return Move(PlacementRunAction.Confirm, next, actor, now, reason: null);
    }

    /// <summary>Nobody will confirm it any more.</summary>
    public Outcome Discard(string? reason, Actor actor, DateTimeOffset now)
    {
        if (PlacementRunLifecycle.Table.Next(State, PlacementRunAction.Discard, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        return Move(PlacementRunAction.Discard, next, actor, now, reason);
    }

    private Outcome Move(PlacementRunAction action, PlacementRunState next, Actor actor, DateTimeOffset now, string? reason)
    {
        _decisions.Add(Decision.Of(action, State, next, actor, now, reason));
        State = next;
        return Outcome.Done;
    }
}

/// <summary>A run's complete input and result, byte for byte as hashed; written once.</summary>
internal sealed class PlacementRecord(Guid runId, string input, string result)
{
    public Guid RunId { get; private set; } = runId;

    /// <summary>Canonical JSON of the <see cref="AllocationInput"/>.</summary>
    public string Input { get; private set; } = input;

    /// <summary>Canonical JSON of the <see cref="AllocationResult"/>.</summary>
    public string Result { get; private set; } = result;
}
