using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>Turns a changed aggregate into its audit row.</summary>
internal static class AuditWriter
{
    private static readonly string[] Unaudited = [nameof(IRevisioned.Revision), nameof(IAggregate.Id)];

    /// <summary>The audit row of a change; a change outside a named operation is a bug.</summary>
    public static AuditEntry EntryOf(EntityEntry entry, string? operation, Actor actor, DateTimeOffset now)
    {
        var aggregate = (IAggregate)entry.Entity;
        return new AuditEntry
        {
            OccurredAt = now,
            Operation = operation ?? throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} was changed outside a named operation."),
            ActorId = actor.Id,
            Party = actor.Party.ToString(),
            OfficeId = actor.OfficeId,
            Region = actor.Region?.Digits,
            TraceId = Activity.Current?.TraceId.ToString(),
            Entity = entry.Metadata.ClrType.Name,
            EntityId = aggregate.Id,
            Revision = aggregate.Revision,
            Changes = JsonSerializer.Serialize(ChangesOf(entry, ""), JsonDefaults.Options),
        };
    }

    /// <summary>True where a part that the aggregate owns was added, changed or removed.</summary>
    public static bool OwnsAChange(EntityEntry entry) => Owned(entry).Any(o =>
        o.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || OwnsAChange(o));

    private static SortedDictionary<string, object?[]> ChangesOf(EntityEntry entry, string prefix)
    {
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        var added = entry.State == EntityState.Added;
        foreach (var property in entry.Properties.Where(p => added || p.IsModified))
        {
            if (prefix.Length == 0 && Unaudited.Contains(property.Metadata.Name)) continue;
            if (added && property.CurrentValue is null) continue;
            var sensitive = property.Metadata.PropertyInfo?.IsDefined(typeof(SensitiveAttribute), inherit: true) == true
                || property.Metadata.ClrType == typeof(byte[]);
            changes[prefix + property.Metadata.Name] = sensitive ? ["***", "***"] : [added ? null : property.OriginalValue, property.CurrentValue];
        }

        foreach (var (owned, index) in Owned(entry).Select((o, i) => (o, i)).Where(o => o.o.State != EntityState.Unchanged))
            foreach (var (name, values) in ChangesOf(owned, $"{prefix}{owned.Metadata.ClrType.Name}[{index}]."))
                changes[name] = values;
        return changes;
    }

    private static IEnumerable<EntityEntry> Owned(EntityEntry entry)
    {
        foreach (var navigation in entry.Navigations.Where(n => n.Metadata.TargetEntityType.IsOwned()))
        {
            var values = navigation is CollectionEntry { CurrentValue: { } many } ? many.Cast<object>()
                : navigation.CurrentValue is { } one ? [one] : [];
            foreach (var value in values)
                yield return navigation is CollectionEntry ? ((CollectionEntry)navigation).FindEntry(value)! : ((ReferenceEntry)navigation).TargetEntry!;
        }
    }
}
