using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Placement.ProgrammeYears;

/// <summary>How programme years are stored; policies as jsonb.</summary>
internal sealed class ProgrammeYearMapping : IEntityTypeConfiguration<ProgrammeYear>
{
    private static readonly ValueConverter<Dictionary<string, string>, string> AsJson = new(
        values => JsonSerializer.Serialize(values, JsonDefaults.Options),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonDefaults.Options)!);

    private static readonly ValueComparer<Dictionary<string, string>> SameValues = new(
        (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
        values => values.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value)),
        values => new Dictionary<string, string>(values));

    public void Configure(EntityTypeBuilder<ProgrammeYear> builder)
    {
        builder.ToTable("programme_years");
        builder.HasIndex(y => y.Year).IsUnique();
        builder.Property(y => y.Edited).HasConversion(AsJson, SameValues).HasColumnType("jsonb");
        builder.OwnsMany(y => y.Versions, version =>
        {
            version.ToTable("policy_versions");
            version.WithOwner().HasForeignKey("ProgrammeYearId");
            version.HasKey("ProgrammeYearId", nameof(PolicyVersion.Version));
            version.Property(v => v.Version).ValueGeneratedNever();
            version.Property(v => v.Values).HasConversion(AsJson, SameValues).HasColumnType("jsonb");
        });
    }
}
