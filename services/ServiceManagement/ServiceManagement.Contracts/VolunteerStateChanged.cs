using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>A term moved (T1–T5). RegionCode is the county, or the service province before dispatch. States in the words of the API; why somebody
/// left is told nobody: it may be an illness.</summary>
public sealed record VolunteerStateChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string From, string To, DateOnly EffectiveOn, string? Destination) : IIntegrationEvent;
