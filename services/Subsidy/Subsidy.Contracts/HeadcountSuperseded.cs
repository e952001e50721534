using XibuPlan.Events;

namespace XibuPlan.Subsidy.Contracts.V1;

/// <summary>A new version replaced the headcount of a province month.</summary>
public sealed record HeadcountSuperseded(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Version, int SupersededByVersion, string Difference) : IIntegrationEvent;
