using XibuPlan.ServiceDefaults.Access;
using XibuPlan.Subsidy.Entitlements;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>One version of a month's feed with its control totals. Append-only.</summary>
public sealed class FeedVersion
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The month's feed.</summary>
    public required Guid MonthFeedId { get; init; }

    /// <summary>1, 2, 3 … within the month.</summary>
    public required int Version { get; init; }

    /// <summary>When it was published, by the programme's clock.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The province whose certification made this version.</summary>
    public required string CauseProvinceCode { get; init; }

    /// <summary>Lines, one per county.</summary>
    public required int LineCount { get; init; }

    /// <summary>People who count.</summary>
    public required int Headcount { get; init; }

    /// <summary>The sum of all entitlements, held ones among them.</summary>
    public required Money Amount { get; init; }

    /// <summary>The part of <see cref="Amount"/> that is held.</summary>
    public required Money HeldAmount { get; init; }

    /// <summary>SHA-256 of the CSV file's bytes, lower-case hex: <c>sha256sum</c> of the download gives it.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>One province's part of a feed version. Append-only.</summary>
public sealed class FeedPart
{
    /// <summary>The feed version.</summary>
    public required Guid FeedVersionId { get; init; }

    /// <summary>The headcount version in it.</summary>
    public required Guid HeadcountVersionId { get; init; }
}

/// <summary>Finance confirmed a feed version with the totals that it received. Append-only.</summary>
public sealed class Acknowledgement
{
    /// <summary>The feed version.</summary>
    public required Guid FeedVersionId { get; init; }

    /// <summary>The client or the person of finance that confirmed.</summary>
    public required Guid AcknowledgedBy { get; init; }

    /// <summary>Finance's system, or a person of finance.</summary>
    public required Party By { get; init; }

    /// <summary>When, by the programme's clock.</summary>
    public required DateTimeOffset AcknowledgedAt { get; init; }
}
