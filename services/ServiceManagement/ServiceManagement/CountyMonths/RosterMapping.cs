using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.CountyMonths;

internal sealed class RosterMapping : IEntityTypeConfiguration<Roster>
{
    public void Configure(EntityTypeBuilder<Roster> builder)
    {
        builder.ToTable("rosters");
        builder.HasKey(r => r.RegionCode);
        builder.Property(r => r.RegionCode).HasMaxLength(6);
    }
}
