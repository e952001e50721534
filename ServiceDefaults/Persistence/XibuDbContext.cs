using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>
/// The base of every service's context: snake_case names, enums as words, revisions, the audit row and the outbox row in the same
/// commit as the change, and the caller's scope for query filters.
/// </summary>
public abstract class XibuDbContext(DbContextOptions options, AccessScope scope, TimeProvider clock) : DbContext(options)
{
    /// <summary>What the caller may see; query filters read it.</summary>
    protected AccessScope Scope { get; } = scope;

    /// <summary>The named operation under way; every audited change needs one (docs/decisions/0001).</summary>
    public string? Operation { get; set; }

    /// <summary>The audit chain.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Events that wait for the relay.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Events that went out.</summary>
    public DbSet<AnnouncedEvent> AnnouncedEvents => Set<AnnouncedEvent>();

    /// <summary>Messages dealt with.</summary>
    public DbSet<InboxReceipt> InboxReceipts => Set<InboxReceipt>();

    /// <summary>Idempotency keys with their answers.</summary>
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    /// <summary>Announces an event: a row of the same commit; only the relay talks to the broker (docs/decisions/0002).</summary>
    public void Announce(IIntegrationEvent fact) => OutboxMessages.Add(new OutboxMessage
    {
        Id = fact.EventId,
        Type = fact.GetType().FullName!,
        Body = JsonSerializer.Serialize(fact, fact.GetType(), JsonDefaults.Options),
        TraceParent = Activity.Current?.Id,
    });

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangedAggregates())
        {
            var revision = entry.Property(nameof(IRevisioned.Revision));
            revision.CurrentValue = entry.State == EntityState.Added ? 1L : (long)revision.OriginalValue! + 1;
            AuditEntries.Add(AuditWriter.EntryOf(entry, Operation, Scope.Actor, clock.GetUtcNow()));
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: revisions and audit rows are written there.");

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

    /// <summary>Maps the technical tables, the service's own (all configurations beside its aggregates) and the names.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        TechnicalMapping.Apply(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IAggregate).IsAssignableFrom(t.ClrType)))
            type.FindProperty(nameof(IRevisioned.Revision))!.IsConcurrencyToken = true;
        SnakeCase.Apply(modelBuilder);
    }

    // An aggregate counts as changed also where only a part that it owns changed.
    private List<EntityEntry> ChangedAggregates() => [.. ChangeTracker.Entries<IAggregate>()
        .Where(e => e.State is EntityState.Added or EntityState.Modified || (e.State == EntityState.Unchanged && AuditWriter.OwnsAChange(e)))];
}
