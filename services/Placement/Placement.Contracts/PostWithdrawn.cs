using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>A post is no longer offered.</summary>
public sealed record PostWithdrawn(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Reason) : IIntegrationEvent;
