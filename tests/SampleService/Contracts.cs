using XibuPlan.Events;

namespace XibuPlan.SampleService.Contracts.V1;

/// <summary>A note was written.</summary>
public sealed record NoteWritten(
    Guid EventId, DateTimeOffset OccurredAt, Guid AggregateId, long AggregateVersion, int ProgrammeYear, string? RegionCode,
    string Text) : IIntegrationEvent;
