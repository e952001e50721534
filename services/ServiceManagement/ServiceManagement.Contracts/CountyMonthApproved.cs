using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>C2: the province approved a county's month. RegionCode is the county.</summary>
public sealed record CountyMonthApproved(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Headcount) : IIntegrationEvent;
