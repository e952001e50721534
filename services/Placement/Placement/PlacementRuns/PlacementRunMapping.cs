using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.PlacementRuns;

/// <summary>How runs are stored. The record is text, not jsonb: its bytes are what was hashed.</summary>
internal sealed class PlacementRunMapping : IEntityTypeConfiguration<PlacementRun>, IEntityTypeConfiguration<PlacementRecord>
{
    public void Configure(EntityTypeBuilder<PlacementRun> builder)
    {
        builder.ToTable("placement_runs");
        builder.Property(r => r.ProvinceCode).HasMaxLength(6);
        builder.HasIndex(r => new { r.Year, r.ProvinceCode }).IsUnique().HasFilter($"state = '{nameof(PlacementRunState.Proposed)}'");
        builder.OwnsMany(r => r.Decisions, decision => decision.ToJson("decisions"));
    }

    public void Configure(EntityTypeBuilder<PlacementRecord> builder)
    {
        builder.ToTable("placement_records");
        builder.HasKey(r => r.RunId);
        builder.HasOne<PlacementRun>().WithOne().HasForeignKey<PlacementRecord>(r => r.RunId);
    }
}
