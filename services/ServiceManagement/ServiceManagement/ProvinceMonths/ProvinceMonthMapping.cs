using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceManagement.ProvinceMonths;

internal sealed class ProvinceMonthMapping : IEntityTypeConfiguration<ProvinceMonth>
{
    public void Configure(EntityTypeBuilder<ProvinceMonth> builder)
    {
        builder.ToTable("province_months");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.ProvinceCode).HasMaxLength(6);
        builder.Property(m => m.Month).HasConversion<YearMonthColumn>().HasMaxLength(7);
        builder.HasIndex(m => new { m.ProvinceCode, m.Month }).IsUnique();
        builder.OwnsMany(m => m.Decisions, decision => decision.ToJson("decisions"));
    }
}

internal sealed class ProvinceMonthSnapshotMapping : IEntityTypeConfiguration<ProvinceMonthSnapshot>
{
    public void Configure(EntityTypeBuilder<ProvinceMonthSnapshot> builder)
    {
        builder.ToTable("province_month_snapshots");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Lines);
        builder.Property(s => s.ProvinceCode).HasMaxLength(6);
        builder.Property(s => s.Month).HasConversion<YearMonthColumn>().HasMaxLength(7);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.HasIndex(s => new { s.ProvinceCode, s.Month, s.Version }).IsUnique();
    }
}
