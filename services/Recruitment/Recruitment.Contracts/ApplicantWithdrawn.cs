using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>The applicant is out: withdrew, failed, or an objection was upheld. Placement frees the seat.</summary>
public sealed record ApplicantWithdrawn(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string Reason) : IIntegrationEvent;
