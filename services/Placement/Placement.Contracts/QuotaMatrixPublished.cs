using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>The scale and the quota matrix of a year.</summary>
public sealed record QuotaMatrixPublished(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    int TotalQuota, int Cells) : IIntegrationEvent;
