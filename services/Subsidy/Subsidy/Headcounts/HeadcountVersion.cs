using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.RateCards;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>One certified version of a province month with its totals. Append-only.</summary>
public sealed class HeadcountVersion
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The province month.</summary>
    public required Guid HeadcountId { get; init; }

    /// <summary>The service province, for scope.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>The snapshot's version.</summary>
    public required int Version { get; init; }

    /// <summary>The snapshot's hash, which was recomputed before anything was derived from it.</summary>
    public required string SnapshotSha256 { get; init; }

    /// <summary>The rate card's version.</summary>
    public required int RateCardVersion { get; init; }

    /// <summary>Certified lines, counted or not.</summary>
    public required int LineCount { get; init; }

    /// <summary>Lines that count.</summary>
    public required int Headcount { get; init; }

    /// <summary>The sum of all lines, held ones among them.</summary>
    public required Money Amount { get; init; }

    /// <summary>The part of <see cref="Amount"/> that is held.</summary>
    public required Money HeldAmount { get; init; }

    /// <summary>When it was computed, by the programme's clock.</summary>
    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>The totals of a snapshot's entitlements.</summary>
    public static HeadcountVersion Of(Headcount headcount, CertifiedMonth month, RateCard card, IReadOnlyList<Entitlement> lines, Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        HeadcountId = headcount.Id,
        ProvinceCode = headcount.ProvinceCode,
        Version = month.Snapshot.Version,
        SnapshotSha256 = month.Sha256,
        RateCardVersion = card.Version,
        LineCount = lines.Count,
        Headcount = lines.Count(l => l.Counted),
        Amount = lines.Sum(l => l.Amount),
        HeldAmount = lines.Where(l => l.Held).Sum(l => l.Amount),
        ComputedAt = now,
    };
}
