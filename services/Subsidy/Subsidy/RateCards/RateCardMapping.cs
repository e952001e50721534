using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>Table <c>rate_cards</c>, append-only by trigger.</summary>
internal sealed class RateCardMapping : IEntityTypeConfiguration<RateCard>
{
    public void Configure(EntityTypeBuilder<RateCard> builder) => builder.HasIndex(c => new { c.ProgrammeYear, c.Version }).IsUnique();
}
