using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>The national office certified a province month: an immutable snapshot, read from /internal/province-months/{province}/{month}/snapshots/{version}.</summary>
public sealed record ProvinceMonthCertified(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Version, int LineCount, int Headcount, string Sha256) : IIntegrationEvent;
