using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Employment.Destinations;

/// <summary>Where a leaver went, as the county recorded it with the departure (EMP-2, T5). Once per term: a departure is not reversible, except by the nation (T6).</summary>
public sealed class Destination : IAggregate
{
    private Destination()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The term.</summary>
    public Guid TermId { get; private set; }

    /// <summary>The volunteer's account.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The programme year of the term.</summary>
    public int ProgrammeYear { get; private set; }

    /// <summary>The county, or the service province where no county was named.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>The first day no longer on duty.</summary>
    public DateOnly LeftOn { get; private set; }

    /// <summary>Where to, in the county's words.</summary>
    public string Place { get; private set; } = "";

    /// <summary>True where the nation took the departure back (T6): the record is kept and counts nowhere.</summary>
    public bool TakenBack { get; private set; }

    /// <summary>The departure was taken back.</summary>
    public void TakeBack() => TakenBack = true;

    /// <summary>The volunteer left again: from here on this departure counts.</summary>
    public void RecordAgain(Destination departure) => (RegionCode, LeftOn, Place, TakenBack) =
        (departure.RegionCode, departure.LeftOn, departure.Place, false);

    /// <summary>The destination that a departure names, or null where the change is no departure or names none.</summary>
    public static Destination? Of(VolunteerStateChanged fact) =>
        fact is { To: "left", Destination: { Length: > 0 } place, RegionCode: { } region }
            ? new Destination
            {
                TermId = fact.AggregateId,
                PersonId = fact.PersonId,
                ProgrammeYear = fact.ProgrammeYear,
                RegionCode = region,
                LeftOn = fact.EffectiveOn,
                Place = place,
            }
            : null;
}

/// <summary>Table <c>destinations</c>.</summary>
internal sealed class DestinationMapping : IEntityTypeConfiguration<Destination>
{
    public void Configure(EntityTypeBuilder<Destination> builder)
    {
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.HasIndex(d => d.TermId).IsUnique();
        builder.HasIndex(d => new { d.RegionCode, d.Place });
    }
}
