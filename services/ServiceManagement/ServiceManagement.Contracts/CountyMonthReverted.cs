using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>C3: a change of a headcount-relevant fact put the month back to 未审核; Cause names the change.</summary>
public sealed record CountyMonthReverted(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, string Cause) : IIntegrationEvent;
