using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>C2.</summary>
public sealed record CountyMonthApproved(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Month, int Headcount) : IIntegrationEvent;
