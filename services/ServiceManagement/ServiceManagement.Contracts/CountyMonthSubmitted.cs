using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>C1: a county's month was handed in. RegionCode is the county.</summary>
public sealed record CountyMonthSubmitted(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Headcount) : IIntegrationEvent;
