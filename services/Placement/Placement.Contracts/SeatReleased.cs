using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>A seat was given back.</summary>
public sealed record SeatReleased(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid ApplicationId, string ServiceProvinceCode, string Reason) : IIntegrationEvent;
