using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Subsidy.Headcounts;

namespace XibuPlan.Subsidy.Feeds;

/// <summary>Tables of the feed. All but <c>month_feeds</c> itself are append-only by trigger.</summary>
internal sealed class MonthFeedMapping : IEntityTypeConfiguration<MonthFeed>, IEntityTypeConfiguration<FeedVersion>,
    IEntityTypeConfiguration<FeedPart>, IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<MonthFeed> builder) => builder.HasIndex(f => f.Month).IsUnique();

    public void Configure(EntityTypeBuilder<FeedVersion> builder)
    {
        builder.Property(v => v.CauseProvinceCode).HasMaxLength(6);
        builder.Property(v => v.Sha256).HasMaxLength(64);
        builder.HasOne<MonthFeed>().WithMany().HasForeignKey(v => v.MonthFeedId);
        builder.HasIndex(v => new { v.MonthFeedId, v.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FeedPart> builder)
    {
        builder.HasKey(p => new { p.FeedVersionId, p.HeadcountVersionId });
        builder.HasOne<FeedVersion>().WithMany().HasForeignKey(p => p.FeedVersionId);
        builder.HasOne<HeadcountVersion>().WithMany().HasForeignKey(p => p.HeadcountVersionId);
    }

    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.HasKey(a => a.FeedVersionId);
        builder.HasOne<FeedVersion>().WithOne().HasForeignKey<Acknowledgement>(a => a.FeedVersionId);
    }
}
