using XibuPlan.Events;

namespace XibuPlan.ServiceManagement.Contracts.V1;

/// <summary>A term ended and is archived, never deleted (D-9).</summary>
/// <param name="BeganDuty">False where the person never was on duty: the place may be given to another, one for one (A8).</param>
public sealed record TermClosed(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, DateOnly EndedOn, Guid? ApplicationId = null, bool BeganDuty = true) : IIntegrationEvent;
