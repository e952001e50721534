using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Recruitment.PublicNotices;

namespace XibuPlan.Recruitment.Objections;

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    /// <summary>One open objection per person and applicant, whatever the speed of the double click.</summary>
    public const string OnePerPerson = "ix_objections_one_open_per_person";

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objections");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.ProvinceCode).HasMaxLength(6);
        builder.Property(o => o.UniversityCode).HasMaxLength(5);
        builder.Property(o => o.Ground).HasMaxLength(1000);
        builder.Property(o => o.Resolution).HasMaxLength(1000);
        builder.HasOne<PublicNotice>().WithMany().HasForeignKey(o => o.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Listing>().WithMany().HasForeignKey(o => o.ListingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.ListingId, o.RaisedBy }).IsUnique().HasFilter($"state = '{nameof(ObjectionState.Open)}'").HasDatabaseName(OnePerPerson);
    }
}
