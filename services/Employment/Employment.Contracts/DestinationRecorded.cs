using XibuPlan.Events;

namespace XibuPlan.Employment.Contracts.V1;

/// <summary>A leaver's destination was recorded.</summary>
public sealed record DestinationRecorded(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid TermId, string Destination) : IIntegrationEvent;
