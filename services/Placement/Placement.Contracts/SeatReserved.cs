using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>A seat was confirmed for an applicant. AggregateId is the seat; RegionCode the recruiting province.</summary>
public sealed record SeatReserved(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid ApplicationId, string ServiceProvinceCode, bool SelfAdjusted, string Explanation) : IIntegrationEvent;
