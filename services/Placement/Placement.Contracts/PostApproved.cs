using XibuPlan.Events;

namespace XibuPlan.Placement.Contracts.V1;

/// <summary>J1: the national office approved a post. AggregateId is the post; RegionCode its county.</summary>
public sealed record PostApproved(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Title, string Unit, string Category, bool TownshipOrBelow, int Headcount) : IIntegrationEvent;
