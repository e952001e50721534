using XibuPlan.Events;

namespace XibuPlan.Recruitment.Contracts.V1;

/// <summary>A3: a submitted form was edited and is 未审核 (again, or still); the fields say which facts changed, never their values.</summary>
public sealed record ApplicationReverted(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    Guid PersonId, string UniversityCode, IReadOnlyList<string> ChangedFields) : IIntegrationEvent;
