using XibuPlan.Events;

namespace XibuPlan.Employment.Contracts.V1;

/// <summary>An employer posted a job. RegionCode is the job's region.</summary>
public sealed record JobPublished(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid EmployerId, int Openings) : IIntegrationEvent;
