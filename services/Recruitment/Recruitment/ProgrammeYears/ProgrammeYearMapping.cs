using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Recruitment.ProgrammeYears;

internal sealed class ProgrammeYearMapping : IEntityTypeConfiguration<ProgrammeYear>
{
    public void Configure(EntityTypeBuilder<ProgrammeYear> builder)
    {
        builder.ToTable("programme_years");
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
        builder.Property(y => y.Policy).HasColumnType("jsonb").HasConversion(
            policy => JsonSerializer.Serialize(policy, JsonDefaults.Options),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonDefaults.Options)!,
            // A publication is taken over as a whole and never edited in place.
            new ValueComparer<IReadOnlyDictionary<string, string>>((a, b) => ReferenceEquals(a, b), p => p.GetHashCode(), p => p));
        // Two publications may be taken over at the same moment: the one that lost is delivered again, and compared.
        builder.Property(y => y.Version).IsConcurrencyToken();
        builder.Ignore(y => y.Rules);
    }
}
