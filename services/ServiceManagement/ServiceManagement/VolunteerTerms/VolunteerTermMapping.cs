using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

internal sealed class VolunteerTermMapping : IEntityTypeConfiguration<VolunteerTerm>
{
    /// <summary>The names of the indexes that hold "one active term" and "one card" against every race.</summary>
    public const string CardIndex = "ix_volunteer_terms_active_card", PersonIndex = "ix_volunteer_terms_active_person",
        IdNumberIndex = "ix_volunteer_terms_active_id_number";

    private const string Active = "state NOT IN ('Left', 'Closed')";

    public void Configure(EntityTypeBuilder<VolunteerTerm> builder)
    {
        builder.ToTable("volunteer_terms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.MaskedPerson).Ignore(t => t.EndedOn).Ignore(t => t.LastYearFrom);
        builder.Property(t => t.ServiceProvinceCode).HasMaxLength(6);
        builder.Property(t => t.CountyCode).HasMaxLength(6);
        builder.HasIndex(t => t.ApplicationId).IsUnique();
        builder.HasIndex(t => t.PersonId, PersonIndex).IsUnique().HasFilter(Active);
        builder.HasIndex(t => t.IdNumberIndex, IdNumberIndex).IsUnique().HasFilter(Active);
        builder.HasIndex(t => t.CardNumberIndex, CardIndex).IsUnique().HasFilter(Active);
        builder.HasIndex(t => new { t.CountyCode, t.State });
        builder.HasIndex(t => new { t.ServiceProvinceCode, t.State });
        builder.HasIndex(t => t.PostId);
        builder.OwnsMany(t => t.Spells, spell =>
        {
            spell.ToTable("duty_spells");
            spell.WithOwner().HasForeignKey("term_id");
            spell.Property<long>("seq").UseIdentityByDefaultColumn();
            spell.HasKey("seq");
            spell.Property(s => s.CountyCode).HasMaxLength(6);
            spell.HasIndex(s => new { s.CountyCode, s.From });
        });
        builder.OwnsMany(t => t.Decisions, decision => decision.ToJson("decisions"));
        builder.OwnsMany(t => t.Transfers, transfer => transfer.ToJson("transfers"));
    }
}
