using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.Subsidy.Entitlements;

namespace XibuPlan.Subsidy.Headcounts;

/// <summary>Tables of headcounts. All but <c>headcounts</c> itself are append-only by trigger.</summary>
internal sealed class HeadcountMapping : IEntityTypeConfiguration<Headcount>, IEntityTypeConfiguration<HeadcountVersion>,
    IEntityTypeConfiguration<HeadcountCounty>, IEntityTypeConfiguration<Entitlement>, IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Headcount> builder)
    {
        builder.Property(h => h.ProvinceCode).HasMaxLength(6);
        builder.HasIndex(h => new { h.Month, h.ProvinceCode }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HeadcountVersion> builder)
    {
        builder.Property(v => v.ProvinceCode).HasMaxLength(6);
        builder.Property(v => v.SnapshotSha256).HasMaxLength(64);
        builder.HasOne<Headcount>().WithMany().HasForeignKey(v => v.HeadcountId);
        builder.HasIndex(v => new { v.HeadcountId, v.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HeadcountCounty> builder)
    {
        builder.HasKey(c => new { c.HeadcountVersionId, c.CountyCode });
        builder.Property(c => c.ProvinceCode).HasMaxLength(6);
        builder.Property(c => c.CountyCode).HasMaxLength(6);
        builder.Property(c => c.ProvinceName).HasMaxLength(50);
        builder.Property(c => c.CountyName).HasMaxLength(50);
        builder.Property(c => c.Problem).HasMaxLength(40);
        builder.HasOne<HeadcountVersion>().WithMany().HasForeignKey(c => c.HeadcountVersionId);
    }

    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.Property(e => e.ProvinceCode).HasMaxLength(6);
        builder.Property(e => e.CountyCode).HasMaxLength(6);
        builder.Property(e => e.State).HasMaxLength(40);
        builder.Property(e => e.Problem).HasMaxLength(40);
        builder.HasOne<HeadcountVersion>().WithMany().HasForeignKey(e => e.HeadcountVersionId);
        builder.Ignore(e => e.Part);
        builder.HasIndex(e => new { e.HeadcountVersionId, e.TermId, e.CountyCode }).IsUnique();
        // A term is counted once in a version, whatever the snapshot says.
        builder.HasIndex(e => new { e.HeadcountVersionId, e.TermId }).IsUnique().HasFilter("counted");
        builder.HasIndex(e => e.PersonId);
        // An office's region is a prefix of the county (LIKE), which only this operator class can look up.
        builder.HasIndex(e => new { e.CountyCode, e.Month, e.Id }).HasOperators("varchar_pattern_ops");
    }

    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.Property(a => a.ProvinceCode).HasMaxLength(6);
        builder.Property(a => a.CountyCode).HasMaxLength(6);
        builder.HasOne<HeadcountVersion>().WithMany().HasForeignKey(a => a.HeadcountVersionId);
        builder.HasIndex(a => new { a.HeadcountVersionId, a.TermId, a.CountyCode }).IsUnique();
    }
}
