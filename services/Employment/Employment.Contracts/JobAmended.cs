using XibuPlan.Events;

namespace XibuPlan.Employment.Contracts.V1;

/// <summary>An employer corrected an open job. RegionCode is the job's region as it is now.</summary>
public sealed record JobAmended(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid EmployerId, int Openings) : IIntegrationEvent;
