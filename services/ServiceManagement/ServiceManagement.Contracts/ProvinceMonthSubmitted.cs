using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>C4: a province's month was handed to the national office. RegionCode is the service province.</summary>
public sealed record ProvinceMonthSubmitted(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Headcount) : IIntegrationEvent;
