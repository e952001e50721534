using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
        builder.HasIndex(o => o.NoticeId);
        builder.HasIndex(o => new { o.ListingId, o.RaisedBy }).IsUnique().HasFilter($"state = '{nameof(ObjectionState.Open)}'").HasDatabaseName(OnePerPerson);
    }
}
