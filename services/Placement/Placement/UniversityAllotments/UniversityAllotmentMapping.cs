using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.UniversityAllotments;

/// <summary>How allotments are stored; one per university and year.</summary>
internal sealed class UniversityAllotmentMapping : IEntityTypeConfiguration<UniversityAllotment>
{
    public void Configure(EntityTypeBuilder<UniversityAllotment> builder)
    {
        builder.ToTable("university_allotments", table => table.HasCheckConstraint("ck_university_allotments_quota", "quota >= 0"));
        builder.Property(a => a.ProvinceCode).HasMaxLength(6);
        builder.Property(a => a.UniversityCode).HasMaxLength(5);
        builder.HasIndex(a => new { a.Year, a.UniversityCode }).IsUnique();
        builder.HasIndex(a => new { a.Year, a.ProvinceCode });
    }
}
