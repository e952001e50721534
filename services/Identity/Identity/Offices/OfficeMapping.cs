using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Identity.Offices;

internal sealed class OfficeMapping : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.ToTable("offices");
        builder.Property(o => o.RegionCode).HasMaxLength(6);
        builder.Property(o => o.UniversityCode).HasMaxLength(5);
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Ignore(o => o.Region).Ignore(o => o.Code);
        builder.HasOne<Office>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.Kind, o.RegionCode });
        builder.HasIndex(o => new { o.RegionCode, o.Name }).IsUnique().HasFilter($"kind = '{nameof(Party.Employer)}' AND state = '{nameof(OfficeState.Open)}'");
    }
}
