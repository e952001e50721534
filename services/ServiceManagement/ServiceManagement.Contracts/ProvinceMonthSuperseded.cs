using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>A later version replaced a certified one, which stays as it was.</summary>
public sealed record ProvinceMonthSuperseded(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Version, int SupersededByVersion) : IIntegrationEvent;
