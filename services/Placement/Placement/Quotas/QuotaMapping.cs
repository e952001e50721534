using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.Quotas;

/// <summary>How the plan and its counters are stored. The checks are the last line: no path can seat beyond a total.</summary>
internal sealed class QuotaMapping : IEntityTypeConfiguration<ServiceArea>, IEntityTypeConfiguration<QuotaCell>, IEntityTypeConfiguration<RecruitingQuota>
{
    public void Configure(EntityTypeBuilder<ServiceArea> builder)
    {
        builder.ToTable("service_areas", table => table.HasCheckConstraint("ck_service_areas_taken", "taken BETWEEN 0 AND new_recruits"));
        builder.HasKey(a => new { a.Year, a.ProvinceCode });
        builder.Property(a => a.ProvinceCode).HasMaxLength(6);
    }

    public void Configure(EntityTypeBuilder<QuotaCell> builder)
    {
        builder.ToTable("quota_cells", table => table.HasCheckConstraint("ck_quota_cells_taken", "taken >= 0"));
        builder.HasKey(c => new { c.Year, c.RecruitingProvinceCode, c.ServiceProvinceCode });
        builder.Property(c => c.RecruitingProvinceCode).HasMaxLength(6);
        builder.Property(c => c.ServiceProvinceCode).HasMaxLength(6);
        builder.Property(c => c.Relation).HasMaxLength(20);
        builder.Ignore(c => c.IsInProvince);
    }

    public void Configure(EntityTypeBuilder<RecruitingQuota> builder)
    {
        builder.ToTable("recruiting_quotas", table => table.HasCheckConstraint("ck_recruiting_quotas_taken",
            "taken BETWEEN 0 AND quota AND self_adjusted BETWEEN 0 AND taken AND non_bachelor BETWEEN 0 AND taken"));
        builder.HasKey(q => new { q.Year, q.ProvinceCode });
        builder.Property(q => q.ProvinceCode).HasMaxLength(6);
    }
}
