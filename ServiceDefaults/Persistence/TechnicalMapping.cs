using Microsoft.EntityFrameworkCore;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>The tables that every service's database has.</summary>
internal static class TechnicalMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit_entries");
            audit.HasKey(a => a.Seq);
            audit.Property(a => a.Seq).UseIdentityByDefaultColumn();
            audit.Property(a => a.Changes).HasColumnType("jsonb");
            audit.HasIndex(a => new { a.Shard, a.Seq });
            audit.HasIndex(a => new { a.EntityId, a.Seq });
        });
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox_messages");
            outbox.HasKey(o => o.Seq);
            outbox.Property(o => o.Seq).UseIdentityByDefaultColumn();
            outbox.Property(o => o.WrittenAt).HasDefaultValueSql("clock_timestamp()");
        });
        model.Entity<AnnouncedEvent>(announced =>
        {
            announced.ToTable("announced_events");
            announced.HasKey(a => a.Seq);
            announced.Property(a => a.Seq).ValueGeneratedNever();
            announced.HasIndex(a => new { a.Type, a.Seq });
        });
        model.Entity<InboxReceipt>(inbox =>
        {
            inbox.ToTable("inbox_receipts");
            inbox.HasKey(i => new { i.MessageId, i.Consumer });
            inbox.Property(i => i.ReceivedAt).HasDefaultValueSql("clock_timestamp()");
        });
        model.Entity<IdempotencyRecord>(record =>
        {
            record.ToTable("idempotency_records");
            record.HasKey(r => new { r.ActorId, r.Key });
            record.Property(r => r.Key).HasMaxLength(128);
            record.Property(r => r.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        });
    }
}
