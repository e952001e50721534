using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>A1: a student submitted; RegionCode is the recruiting province.</summary>
public sealed record ApplicationSubmitted(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string UniversityCode) : IIntegrationEvent;
