namespace XibuPlan.Events;

/// <summary>
/// What every published event carries; docs/events.md lists them. An event is a record of primitives, grows only by adding optional
/// members, and never holds an ID number, card number, phone, medical detail or name: a consumer that needs one asks the owner.
/// </summary>
public interface IIntegrationEvent
{
    /// <summary>Unique per event; the inbox of every consumer remembers it.</summary>
    Guid EventId { get; }

    /// <summary>When the fact became true, by the programme's clock.</summary>
    DateTimeOffset OccurredAt { get; }

    /// <summary>The aggregate that changed.</summary>
    Guid AggregateId { get; }

    /// <summary>The aggregate's revision after the change; a consumer that keeps a copy ignores an older one.</summary>
    long AggregateVersion { get; }

    /// <summary>The programme year that the fact belongs to.</summary>
    int ProgrammeYear { get; }

    /// <summary>The region that the fact belongs to, by GB/T 2260, or null where it has none.</summary>
    string? RegionCode { get; }
}
