using XibuPlan.Events;

namespace XibuPlan.Subsidy.Contracts.V1;

/// <summary>A certified province month became a headcount and entitlements. RegionCode is the service province.</summary>
public sealed record HeadcountCertified(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Version, int Headcount, string Amount) : IIntegrationEvent;
