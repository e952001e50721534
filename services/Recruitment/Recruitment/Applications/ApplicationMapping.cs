using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Recruitment.Applications;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    /// <summary>
    /// One person, one application per year, by the blind index. A draft, which nobody has checked, takes no number from its owner;
    /// who withdrew leaves it free.
    /// </summary>
    public const string OnePerIdNumber = "ix_applications_year_id_number_index";

    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("applications");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(50);
        builder.Property(a => a.UniversityCode).HasMaxLength(5);
        builder.Property(a => a.RecruitingProvinceCode).HasMaxLength(6);
        builder.Property(a => a.SeatProvinceCode).HasMaxLength(6);
        builder.Property(a => a.Major).HasMaxLength(100);
        builder.Property(a => a.PoliticalStatus).HasMaxLength(20);
        builder.Property(a => a.SelectionScore).HasPrecision(5, 2);
        builder.Ignore(a => a.EffectiveChoices).Ignore(a => a.News).Ignore(a => a.LeftNotice).Ignore(a => a.Standing).Ignore(a => a.IsSeated);
        builder.HasIndex(a => new { a.Year, a.PersonId }).IsUnique();
        builder.HasIndex(a => new { a.Year, a.IdNumberIndex }).IsUnique().HasDatabaseName(OnePerIdNumber)
            .HasFilter($"state NOT IN ('{nameof(ApplicationState.Draft)}', '{nameof(ApplicationState.Withdrawn)}')");
        builder.HasIndex(a => new { a.UniversityCode, a.State });
        builder.HasIndex(a => new { a.RecruitingProvinceCode, a.State });
        builder.HasIndex(a => a.SeatProvinceCode);
        builder.OwnsMany(a => a.Decisions, decisions =>
        {
            decisions.ToTable("application_decisions");
            decisions.Property<long>("Seq").UseIdentityByDefaultColumn();
            decisions.HasKey("ApplicationId", "Seq");
            decisions.Property(d => d.Region).HasMaxLength(6);
        });
    }
}

internal sealed class IdNumberRevealMapping : IEntityTypeConfiguration<IdNumberReveal>
{
    public void Configure(EntityTypeBuilder<IdNumberReveal> builder)
    {
        builder.ToTable("id_number_reveals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Purpose).HasMaxLength(200);
        builder.HasIndex(r => new { r.RevealedTo, r.RevealedAt });
        builder.HasIndex(r => r.ApplicationId);
    }
}
