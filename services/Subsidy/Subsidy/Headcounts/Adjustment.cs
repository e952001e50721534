using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.Subsidy.Entitlements;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>What a version did to a term.</summary>
public enum AdjustmentKind
{
    /// <summary>The term was not in the county in the version before.</summary>
    [Label("新增")] Added,

    /// <summary>The term is no longer in the county.</summary>
    [Label("核减")] Removed,

    /// <summary>Something that is counted, paid or held differs.</summary>
    [Label("变更")] Changed,
}

/// <summary>The difference that a version makes for one term in one county, against the version before it (D-8). Append-only.</summary>
public sealed class Adjustment
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The later version.</summary>
    public required Guid HeadcountVersionId { get; init; }

    /// <summary>The service province, for scope.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>The county.</summary>
    public required string CountyCode { get; init; }

    /// <summary>The term.</summary>
    public required Guid TermId { get; init; }

    /// <summary>What happened to the term.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>−1, 0 or 1.</summary>
    public required int HeadcountDifference { get; init; }

    /// <summary>What it was worth before.</summary>
    public required Money Before { get; init; }

    /// <summary>What it is worth now.</summary>
    public required Money After { get; init; }

    /// <summary>Held before.</summary>
    public required bool HeldBefore { get; init; }

    /// <summary>Held now.</summary>
    public required bool HeldAfter { get; init; }

    /// <summary>The differences between two versions' lines, by term and county; lines without one are left out.</summary>
    public static IReadOnlyList<Adjustment> Between(IEnumerable<Entitlement> before, IEnumerable<Entitlement> after, Guid version)
    {
        var old = before.ToDictionary(l => (l.TermId, l.CountyCode));
        var now = after.ToDictionary(l => (l.TermId, l.CountyCode));
        return [.. old.Keys.Union(now.Keys).Order()
            .Select(key => Of(old.GetValueOrDefault(key), now.GetValueOrDefault(key), version)).OfType<Adjustment>()];
    }

    private static Adjustment? Of(Entitlement? before, Entitlement? after, Guid version)
    {
        if (before is not null && after is not null && Same(before, after)) return null;
        var line = after ?? before!;
        return new Adjustment
        {
            HeadcountVersionId = version,
            ProvinceCode = line.ProvinceCode,
            CountyCode = line.CountyCode,
            TermId = line.TermId,
            Kind = before is null ? AdjustmentKind.Added : after is null ? AdjustmentKind.Removed : AdjustmentKind.Changed,
            HeadcountDifference = (after?.Counted == true ? 1 : 0) - (before?.Counted == true ? 1 : 0),
            Before = before?.Amount ?? Money.Zero,
            After = after?.Amount ?? Money.Zero,
            HeldBefore = before?.Held ?? false,
            HeldAfter = after?.Held ?? false,
        };
    }

    private static bool Same(Entitlement before, Entitlement after) =>
        (before.Counted, before.Amount, before.Held) == (after.Counted, after.Amount, after.Held);
}
