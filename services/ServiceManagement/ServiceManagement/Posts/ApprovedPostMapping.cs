using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.Posts;

internal sealed class ApprovedPostMapping : IEntityTypeConfiguration<ApprovedPost>
{
    public void Configure(EntityTypeBuilder<ApprovedPost> builder)
    {
        builder.ToTable("approved_posts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CountyCode).HasMaxLength(6);
        builder.Property(p => p.Category).HasMaxLength(40);
        builder.HasIndex(p => p.CountyCode);
    }
}
