using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.Restores;

internal sealed class RestoreMapping : IEntityTypeConfiguration<Restore>
{
    public void Configure(EntityTypeBuilder<Restore> builder)
    {
        builder.ToTable("restores");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CountyCode).HasMaxLength(6);
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.HasIndex(r => r.TermId, "ix_restores_open").IsUnique().HasFilter("state IN ('Requested', 'Endorsed')");
        builder.HasIndex(r => new { r.State, r.CountyCode });
        builder.OwnsOne(r => r.Post, post => post.ToJson("post"));
        builder.OwnsMany(r => r.Decisions, decision => decision.ToJson("decisions"));
    }
}
