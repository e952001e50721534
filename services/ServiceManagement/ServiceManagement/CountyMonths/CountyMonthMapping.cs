using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceManagement.CountyMonths;

internal sealed class CountyMonthMapping : IEntityTypeConfiguration<CountyMonth>
{
    public void Configure(EntityTypeBuilder<CountyMonth> builder)
    {
        builder.ToTable("county_months");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Ignore(m => m.IsUnderReviewOrApproved);
        builder.Property(m => m.CountyCode).HasMaxLength(6);
        builder.Property(m => m.ProvinceCode).HasMaxLength(6);
        builder.Property(m => m.Month).HasConversion<YearMonthColumn>().HasMaxLength(7);
        builder.Property(m => m.Lines).HasConversion<LinesText, LinesComparer>();
        builder.Property(m => m.ApprovedLines).HasConversion<LinesText, LinesComparer>();
        builder.HasIndex(m => new { m.CountyCode, m.Month }).IsUnique();
        builder.HasIndex(m => new { m.ProvinceCode, m.Month });
        builder.OwnsMany(m => m.Decisions, decision => decision.ToJson("decisions"));
    }
}

/// <summary>Lines in their canonical text, one per line.</summary>
internal sealed class LinesText() : ValueConverter<IReadOnlyList<MonthLine>, string>(
    lines => string.Join('\n', lines.Select(l => l.ToCanonical())),
    text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(MonthLine.Parse).ToArray());

/// <summary>Lists are replaced, never changed in place; equal lines are no change.</summary>
internal sealed class LinesComparer() : ValueComparer<IReadOnlyList<MonthLine>>(
    (a, b) => (a ?? Array.Empty<MonthLine>()).SequenceEqual(b ?? Array.Empty<MonthLine>()) && (a == null) == (b == null),
    lines => lines.Count,
    lines => lines);
