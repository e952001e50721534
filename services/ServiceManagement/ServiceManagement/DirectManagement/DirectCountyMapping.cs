using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.DirectManagement;

internal sealed class DirectCountyMapping : IEntityTypeConfiguration<DirectCounty>
{
    /// <summary>Holds "once at a time" against every race.</summary>
    public const string OnceIndex = "ix_direct_counties_once";

    public void Configure(EntityTypeBuilder<DirectCounty> builder)
    {
        builder.ToTable("direct_counties");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CountyCode).HasMaxLength(6);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasIndex(c => c.CountyCode, OnceIndex).IsUnique().HasFilter($"state <> '{nameof(DirectCountyState.Ended)}'");
        builder.OwnsMany(c => c.Decisions, decision => decision.ToJson("decisions"));
    }
}
