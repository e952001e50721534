using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace XibuPlan.Recruitment.Seats;

/// <summary>
/// The last that was heard of a seat of Placement. Its two events travel on separate queues: the version tells which one is the
/// newer fact, whatever the order of arrival.
/// </summary>
public sealed class Seat
{
    /// <summary>The seat.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version of the last event taken.</summary>
    public long Version { get; private set; }

    /// <summary>Takes over a fact about the seat; false where a newer one is known.</summary>
    public bool Take(long version)
    {
        if (version <= Version) return false;
        Version = version;
        return true;
    }
}

internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("seats");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
