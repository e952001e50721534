using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>How waivers are stored; one open or granted waiver per rule, province and year.</summary>
internal sealed class RatioWaiverMapping : IEntityTypeConfiguration<RatioWaiver>
{
    public void Configure(EntityTypeBuilder<RatioWaiver> builder)
    {
        builder.ToTable("ratio_waivers");
        builder.HasIndex(w => new { w.Year, w.ProvinceCode, w.Rule }).IsUnique().HasFilter($"state <> '{nameof(RatioWaiverState.Refused)}'");
        builder.Property(w => w.ProvinceCode).HasMaxLength(6);
        builder.Property(w => w.Reason).HasMaxLength(500);
        builder.OwnsMany(w => w.Decisions, decision => decision.ToJson("decisions"));
    }
}
