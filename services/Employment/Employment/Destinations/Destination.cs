using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceManagement.Contracts.V1;

namespace XibuPlan.Employment.Destinations;

/// <summary>Where a leaver went, as the county recorded it with the departure (EMP-2, T5). Once per term: a departure is not reversible, except by the nation (T6).</summary>
public sealed class Destination : IAggregate
{
    /// <summary>So many characters of the county's words are kept; longer ones are cut and end in "…".</summary>
    public const int LongestPlace = 100;

    private Destination()
    {
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>The term's revision that the record shows; an older event changes nothing, in whatever order they arrive.</summary>
    public long SourceVersion { get; private set; }

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

    /// <summary>
    /// What a change says about the term's destination: a departure names it, and what takes a departure back leaves none, even where
    /// it is heard of first. Null for every other change.
    /// </summary>
    public static Destination? Of(VolunteerStateChanged fact) => fact switch
    {
        { To: "left", Destination: { Length: > 0 } place, RegionCode: { } region } => New(fact, region, Cut(place), takenBack: false),
        { From: "left", To: not "closed" } => New(fact, fact.RegionCode ?? "", place: "", takenBack: true),
        _ => null,
    };

    /// <summary>Takes over what a change says; returns whether it is news.</summary>
    public bool Follow(Destination told)
    {
        if (told.SourceVersion <= SourceVersion) return false;
        (SourceVersion, TakenBack) = (told.SourceVersion, told.TakenBack);
        if (!TakenBack) (RegionCode, LeftOn, Place) = (told.RegionCode, told.LeftOn, told.Place);
        return true;
    }

    private static Destination New(VolunteerStateChanged fact, string region, string place, bool takenBack) => new()
    {
        SourceVersion = fact.AggregateVersion,
        TermId = fact.AggregateId,
        PersonId = fact.PersonId,
        ProgrammeYear = fact.ProgrammeYear,
        RegionCode = region,
        LeftOn = fact.EffectiveOn,
        Place = place,
        TakenBack = takenBack,
    };

    // An event cannot be refused: what is too long for the column would fail for ever. No character is cut in two.
    private static string Cut(string place)
    {
        if (place.Length <= LongestPlace) return place;
        var end = LongestPlace - 1;
        return place[..(char.IsHighSurrogate(place[end - 1]) ? end - 1 : end)] + "…";
    }
}

/// <summary>Table <c>destinations</c>.</summary>
internal sealed class DestinationMapping : IEntityTypeConfiguration<Destination>
{
    public void Configure(EntityTypeBuilder<Destination> builder)
    {
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.Property(d => d.Place).HasMaxLength(Destination.LongestPlace);
        builder.Property(d => d.SourceVersion).IsConcurrencyToken();
        builder.HasIndex(d => d.TermId).IsUnique();
        builder.HasIndex(d => new { d.RegionCode, d.Place });
    }
}
