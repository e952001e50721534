using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.ServiceManagement.VolunteerTerms;

internal sealed class NumbersRevealMapping : IEntityTypeConfiguration<NumbersReveal>
{
    public void Configure(EntityTypeBuilder<NumbersReveal> builder)
    {
        builder.ToTable("numbers_reveals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Purpose).HasMaxLength(200);
        builder.HasIndex(r => new { r.RevealedTo, r.RevealedAt });
        builder.HasIndex(r => r.TermId);
    }
}
