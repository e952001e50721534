using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>Admission opened a term. AggregateId is the term; RegionCode the service province.</summary>
public sealed record TermOpened(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, Guid ApplicationId) : IIntegrationEvent;
