using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>The year and its policy (docs/rules.md §11) as versioned data; also announced on every amendment, with a higher PolicyVersion.</summary>
public sealed record ProgrammeYearPublished(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    int PolicyVersion, IReadOnlyDictionary<string, string> Policy) : IIntegrationEvent;
