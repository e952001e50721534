using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.Candidates;

/// <summary>How candidates are stored.</summary>
internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidates");
        builder.HasKey(c => c.ApplicationId);
        builder.Property(c => c.ApplicationId).ValueGeneratedNever();
        builder.Property(c => c.RecruitingProvinceCode).HasMaxLength(6);
        builder.Property(c => c.UniversityCode).HasMaxLength(10);
        builder.Property(c => c.Degree).HasMaxLength(20);
        builder.Property(c => c.Score).HasPrecision(9, 4);
        builder.HasIndex(c => new { c.Year, c.RecruitingProvinceCode, c.State });
    }
}
