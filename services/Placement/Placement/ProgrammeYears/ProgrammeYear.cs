using System.Security.Cryptography;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>
/// A programme year: its policy as versioned data, and which scale and matrix belong to it. A published policy is never
/// overwritten; an amendment becomes a further version with its reason (D-2).
/// </summary>
internal sealed class ProgrammeYear : IAggregate
{
    private readonly List<PolicyVersion> _versions = [];

    private ProgrammeYear()
    {
    }

    public Guid Id { get; private set; }

    public long Revision { get; private set; }

    public int Year { get; private set; }

    public ProgrammeYearState State { get; private set; }

    /// <summary>The policy as it is being edited; equal to the one in force unless a draft or an amendment is open.</summary>
    public Dictionary<string, string> Edited { get; private set; } = [];

    /// <summary>The latest published version, 0 before the first.</summary>
    public int PolicyVersion { get; private set; }

    /// <summary>Every published policy, oldest first; put in order here, because the database gives rows in none of its own.</summary>
    public IReadOnlyList<PolicyVersion> Versions => [.. _versions.OrderBy(v => v.Version)];

    /// <summary>Why the open amendment is made.</summary>
    public string? AmendmentReason { get; private set; }

    /// <summary>Everybody who had a hand in what is not published yet; somebody else publishes it.</summary>
    public List<Guid> Editors { get; private set; } = [];

    /// <summary>SHA-256 of the imported scale file.</summary>
    public string? ScaleSha256 { get; private set; }

    /// <summary>SHA-256 of the imported matrix file.</summary>
    public string? MatrixSha256 { get; private set; }

    /// <summary>
    /// Decides ties in every run of the year: drawn once at publication, so that nobody can run again for a luckier draw.
    /// </summary>
    public string? LotterySeed { get; private set; }

    /// <summary>The policy in force; asking before publication is a bug.</summary>
    public Policy InForce => Policy.Of(Versions[^1].Values);

    /// <summary>The policy of a published version, as a decision stores which one decided it.</summary>
    public Policy PolicyOf(int version) => Policy.Of(_versions.Single(v => v.Version == version).Values);

    /// <summary>Whether somebody may still be given a seat: until losses are no longer replaced (REC-13).</summary>
    public Outcome MaySeatOn(DateOnly today) =>
        today <= InForce.ReplacementClose ? Outcome.Done : ProgrammeYearRefusals.ReplacementClosed.With(Year, InForce.ReplacementClose);

    /// <summary>True from the first day of sign-up to the last on which somebody is given a seat (A1, REC-13).</summary>
    public bool RecruitsOn(DateOnly today) => today >= InForce.SignupOpen && today <= InForce.ReplacementClose;

    /// <summary>Opens a year with the default policy.</summary>
    public static ProgrammeYear Open(int year, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(),
        Year = year,
        Edited = PolicyCatalogue.DefaultsOf(year),
        Editors = [actor.Id],
    };

    /// <summary>Changes values of the draft.</summary>
    public Outcome SetPolicy(IReadOnlyDictionary<string, string> values, Actor actor) =>
        Change(ProgrammeYearAction.Edit, actor, reason: null, () => Merge(values));

    /// <summary>Proposes other values for a published year; in force once another officer publishes them.</summary>
    public Outcome Amend(IReadOnlyDictionary<string, string> values, string? reason, Actor actor) =>
        Change(ProgrammeYearAction.Amend, actor, reason, () => Merge(values));

    /// <summary>Gives up the open amendment.</summary>
    public Outcome DropAmendment(Actor actor) => Change(ProgrammeYearAction.DropAmendment, actor, reason: null, () =>
    {
        (Edited, Editors) = (new(_versions[^1].Values), []);
        return Outcome.Done;
    });

    /// <summary>Takes a new scale; the matrix of the old one no longer fits and is gone.</summary>
    public Outcome TakeScale(string sha256, Actor actor) => Change(ProgrammeYearAction.Edit, actor, reason: null, () =>
    {
        (ScaleSha256, MatrixSha256) = (sha256, null);
        return Outcome.Done;
    });

    /// <summary>Takes a matrix that cross-foots with the scale.</summary>
    public Outcome TakeMatrix(string sha256, Actor actor) => Change(ProgrammeYearAction.Edit, actor, reason: null, () =>
    {
        if (ScaleSha256 is null) return ProgrammeYearRefusals.ScaleMissing;
        MatrixSha256 = sha256;
        return Outcome.Done;
    });

    /// <summary>Puts the edited policy into force as the next version.</summary>
    public Outcome Publish(Actor actor, DateTimeOffset now)
    {
        if (ProgrammeYearLifecycle.Table.Next(State, ProgrammeYearAction.Publish, actor).IsRefused(out var refusal, out var next)) return refusal;
        if (ScaleSha256 is null) return ProgrammeYearRefusals.ScaleMissing;
        if (MatrixSha256 is null) return ProgrammeYearRefusals.MatrixMissing;
        if (Editors.Contains(actor.Id)) return ProgrammeYearRefusals.SameOfficer;
        if (CheckPolicy(Edited).IsRefused(out refusal)) return refusal;
        LotterySeed ??= RandomNumberGenerator.GetHexString(64, lowercase: true);
        _versions.Add(new PolicyVersion(++PolicyVersion, new(Edited), AmendmentReason, actor.Id, now));
        (State, AmendmentReason, Editors) = (next, null, []);
        return Outcome.Done;
    }

    private Outcome Change(ProgrammeYearAction action, Actor actor, string? reason, Func<Outcome> change)
    {
        if (ProgrammeYearLifecycle.Table.Next(State, action, actor, reason).IsRefused(out var refusal, out var next)) return refusal;
        if (change().IsRefused(out refusal)) return refusal;
        (State, AmendmentReason) = (next, next == ProgrammeYearState.Amending ? reason : null);
        if (action != ProgrammeYearAction.DropAmendment && !Editors.Contains(actor.Id)) Editors = [.. Editors, actor.Id];
        return Outcome.Done;
    }

    private Outcome Merge(IReadOnlyDictionary<string, string> values)
    {
        if (PolicyCatalogue.UnknownAmong(values.Keys) is { Count: > 0 } unknown)
            return ProgrammeYearRefusals.PolicyKeyUnknown.With(string.Join("、", unknown)).ForFields([.. unknown.Select(u => (u, "未知的政策项"))]);
        var merged = new Dictionary<string, string>(Edited);
        foreach (var (key, value) in values) merged[key] = value;
        if (CheckPolicy(merged).IsRefused(out var refusal)) return refusal;
        Edited = merged;
        return Outcome.Done;
    }

    private Outcome CheckPolicy(Dictionary<string, string> policy) => PolicyCatalogue.FaultsOf(policy, Year) is { Count: > 0 } faults
        ? ProgrammeYearRefusals.PolicyInvalid.With(string.Join("；", faults.Select(f => $"{f.Key} {f.Fault}"))).ForFields([.. faults.Select(f => (f.Key, f.Fault))])
        : Outcome.Done;
}

/// <summary>A published policy: complete, kept for good.</summary>
/// <param name="Version">1 for the first publication.</param>
/// <param name="Values">Key → value, every key of the catalogue.</param>
/// <param name="Reason">Why it was amended; null for the first.</param>
/// <param name="PublishedBy">The officer who put it into force.</param>
/// <param name="PublishedAt">By the programme's clock.</param>
internal sealed record PolicyVersion(int Version, Dictionary<string, string> Values, string? Reason, Guid PublishedBy, DateTimeOffset PublishedAt);
