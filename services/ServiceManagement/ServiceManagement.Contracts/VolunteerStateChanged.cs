using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>
/// A term came into another state, by whatever step from the arrival to the archive. RegionCode is the county, or the service province
/// while none is named. States in the words of the API; why somebody left is told nobody: it may be an illness.
/// </summary>
public sealed record VolunteerStateChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string From, string To, DateOnly EffectiveOn, string? Destination) : IIntegrationEvent;
