using System.Diagnostics;
using System.Text.Json;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>
/// One audited change of one aggregate. Append-only by trigger; each row's hash covers the row and the hash before it in its
/// shard, computed by the database at insert, so that an edited, removed or swapped row is found.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Order within the shard's chain; set by the database.</summary>
    public long Seq { get; init; }

    /// <summary>The chain that the row belongs to; set by the database.</summary>
    public int Shard { get; init; }

    /// <summary>When, by the programme's clock.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The named operation, e.g. <c>county-month.approve</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The account that acted; empty for the system.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>On whose behalf.</summary>
    public required string Party { get; init; }

    /// <summary>The office acted for.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>The office's region.</summary>
    public string? Region { get; init; }

    /// <summary>The trace that the change belongs to.</summary>
    public string? TraceId { get; init; }

    /// <summary>The kind of aggregate.</summary>
    public required string Entity { get; init; }

    /// <summary>The aggregate.</summary>
    public required Guid EntityId { get; init; }

    /// <summary>Its revision after the change.</summary>
    public required long Revision { get; init; }

    /// <summary>JSON: property → [before, after]; sensitive values as "***".</summary>
    public required string Changes { get; init; }

    /// <summary>The hash of the row before it in the shard; set by the database.</summary>
    public byte[]? PreviousHash { get; init; }

    /// <summary>SHA-256 over the row and the previous hash; set by the database.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>The row of an act that changed no aggregate, e.g. an export: it says of the act what a change's row says of a change.</summary>
    /// <param name="operation">The operation under way; an act outside a named operation is a bug.</param>
    /// <param name="actor">Who acted.</param>
    /// <param name="now">When.</param>
    /// <param name="entity">What kind of act.</param>
    /// <param name="changes">Its facts: name → [before, after].</param>
    public static AuditEntry Of(string? operation, Actor actor, DateTimeOffset now, string entity, SortedDictionary<string, object?[]> changes) => new()
    {
        OccurredAt = now,
        Operation = operation ?? throw new InvalidOperationException($"{entity} outside a named operation."),
        ActorId = actor.Id,
        Party = actor.Party.ToString(),
        OfficeId = actor.OfficeId,
        Region = actor.Region?.Digits,
        TraceId = Activity.Current?.TraceId.ToString(),
        Entity = entity,
        EntityId = Guid.CreateVersion7(),
        Revision = 1,
        Changes = JsonSerializer.Serialize(changes, JsonDefaults.Options),
    };
}

/// <summary>An event that was committed with its change and waits for the relay.</summary>
public sealed class OutboxMessage
{
    /// <summary>The event's id and the broker's message id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Commit order, roughly; set by the database.</summary>
    public long Seq { get; init; }

    /// <summary>The event type's full name.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C traceparent of the change, so that one trace runs from gateway to last consumer.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When it was written, by the database's clock: the age of the oldest row is a metric.</summary>
    public DateTimeOffset WrittenAt { get; init; }
}

/// <summary>An event that the broker has confirmed; kept, so that whoever holds a copy of what it says can build it anew.</summary>
public sealed class AnnouncedEvent
{
    /// <summary>The outbox row's number: events of one aggregate stand in the order of its versions.</summary>
    public required long Seq { get; init; }

    /// <summary>The event's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event type's full name.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON, as it went out.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written into the outbox, by the database's clock.</summary>
    public DateTimeOffset WrittenAt { get; init; }
}

/// <summary>A message that a consumer has dealt with; kept so that a repeat is a no-op.</summary>
public sealed class InboxReceipt
{
    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The consumer.</summary>
    public required string Consumer { get; init; }

    /// <summary>When, by the database's clock.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>An Idempotency-Key with the answer it got; written in the commit of its effect.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>The caller.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>The key as sent.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>The ETag of the answer.</summary>
    public string? ETag { get; init; }

    /// <summary>The answer's JSON; null while under way.</summary>
    public string? Answer { get; init; }

    /// <summary>When, by the database's clock.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
