using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonDefaults.Options)!);
        builder.Ignore(y => y.Rules);
    }
}
