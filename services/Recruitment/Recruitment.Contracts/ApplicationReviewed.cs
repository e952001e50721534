using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>A2: the university reviewed the form.</summary>
public sealed record ApplicationReviewed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string UniversityCode) : IIntegrationEvent;
