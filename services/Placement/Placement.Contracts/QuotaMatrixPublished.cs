using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>The scale and the quota matrix of a year.</summary>
/// <param name="ServiceProvinces">The provinces that take new recruits this year, by code: what an applicant may choose.</param>
public sealed record QuotaMatrixPublished(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    int TotalQuota, int Cells, IReadOnlyList<string>? ServiceProvinces = null) : IIntegrationEvent;
