using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceManagement.ProgrammeYears;

internal sealed class ProgrammeYearMapping : IEntityTypeConfiguration<ProgrammeYear>
{
    public void Configure(EntityTypeBuilder<ProgrammeYear> builder)
    {
        builder.ToTable("programme_years");
        builder.HasKey(y => new { y.Year, y.PolicyVersion });
        builder.Property(y => y.Year).ValueGeneratedNever();
        builder.Property(y => y.PolicyVersion).ValueGeneratedNever();
        builder.Property(y => y.Policy).HasColumnType("jsonb").HasConversion(
            p => JsonSerializer.Serialize(p, JsonDefaults.Options),
            t => JsonSerializer.Deserialize<Dictionary<string, string>>(t, JsonDefaults.Options)!,
            ValueComparer.CreateDefault<Dictionary<string, string>>(favorStructuralComparisons: false));
        builder.Ignore(y => y.ServiceStartsOn).Ignore(y => y.ServiceEndsOn).Ignore(y => y.ExtensionOpens).Ignore(y => y.ExtensionCloses)
            .Ignore(y => y.BankWhitelist).Ignore(y => y.SnapshotDay).Ignore(y => y.SecondRegistrationDue);
    }
}
