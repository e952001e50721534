using XibuPlan.Events;

namespace XibuPlan.Identity.Contracts.V1;

/// <summary>An office ceased.</summary>
public sealed record OfficeClosed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Kind) : IIntegrationEvent;
