using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.Posts;

/// <summary>How posts are stored.</summary>
internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.HasIndex(p => new { p.Year, p.CountyCode, p.State });
        builder.Property(p => p.CountyCode).HasMaxLength(6);
        builder.Property(p => p.Title).HasMaxLength(60);
        builder.Property(p => p.Unit).HasMaxLength(100);
        builder.OwnsMany(p => p.Decisions, decision => decision.ToJson("decisions"));
    }
}
