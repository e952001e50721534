using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>A term ended and is archived, never deleted (D-9).</summary>
public sealed record TermClosed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, DateOnly EndedOn) : IIntegrationEvent;
