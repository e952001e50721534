using XibuPlan.Events;

namespace XibuPlan.Employment.Contracts.V1;

/// <summary>A job is no longer offered.</summary>
public sealed record JobClosed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid EmployerId) : IIntegrationEvent;
