using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>Reviewed, scored and medically fit: a candidate for Placement. RegionCode is the recruiting province. Announced again, with a higher version, where a later review changes a fact.</summary>
public sealed record ApplicantCleared(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string UniversityCode, IReadOnlyList<string> Choices, string Degree, decimal Score, bool PriorVolunteering,
    bool AcceptsOtherProvinces = false) : IIntegrationEvent;
