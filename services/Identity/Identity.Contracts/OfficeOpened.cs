using XibuPlan.Events;

namespace XibuPlan.Identity.Contracts.V1;

/// <summary>An office came into being (an employer under its province; the seeded offices are known to everybody from the region data and are not announced). OfficeId is the aggregate. RegionCode: the province or region it belongs to.</summary>
public sealed record OfficeOpened(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Kind, string Name) : IIntegrationEvent;
