using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>A7: the confirmation notice was issued. RegionCode is the recruiting province.</summary>
public sealed record AdmissionConfirmed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string UniversityCode, Guid SeatId, string ServiceProvinceCode, string Degree) : IIntegrationEvent;
