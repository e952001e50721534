using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Placement.Seats;

/// <summary>How seats are stored; one live seat per application, held by the database.</summary>
internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("seats");
        builder.HasIndex(s => s.ApplicationId).IsUnique().HasFilter($"state <> '{nameof(SeatState.Released)}'");
        builder.HasIndex(s => new { s.Year, s.RecruitingProvinceCode });
        builder.HasIndex(s => new { s.Year, s.ServiceProvinceCode });
        builder.Property(s => s.RecruitingProvinceCode).HasMaxLength(6);
        builder.Property(s => s.ServiceProvinceCode).HasMaxLength(6);
        builder.Property(s => s.ReleaseReason).HasMaxLength(500);
    }
}

/// <summary>Queries on seats that several use cases need.</summary>
internal static class SeatQueries
{
    /// <summary>The live seat of an application, reserved or taken up, or null.</summary>
    public static Task<Seat?> LiveOfAsync(this DbSet<Seat> seats, Guid applicationId, CancellationToken cancel) =>
        seats.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.State != SeatState.Released, cancel);
}
