using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Recruitment.PublicNotices;

internal sealed class PublicNoticeMapping : IEntityTypeConfiguration<PublicNotice>
{
    public void Configure(EntityTypeBuilder<PublicNotice> builder)
    {
        builder.ToTable("public_notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.ProvinceCode).HasMaxLength(6);
        builder.Property(n => n.UniversityCode).HasMaxLength(5);
        builder.Ignore(n => n.EndsOn);
        builder.HasIndex(n => new { n.Year, n.ProvinceCode });
    }
}

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("listings");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.MaskedName).HasMaxLength(50);
        builder.Property(l => l.UniversityCode).HasMaxLength(5);
        builder.Property(l => l.ServiceProvinceCode).HasMaxLength(6);
        builder.HasOne<PublicNotice>().WithMany().HasForeignKey(l => l.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.NoticeId, l.ApplicationId }).IsUnique();
        // An applicant is on one running notice at most.
        builder.HasIndex(l => l.ApplicationId).IsUnique().HasFilter($"state = '{nameof(ListingState.Running)}'");
    }
}
