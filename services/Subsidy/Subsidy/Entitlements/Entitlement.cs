using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// What one certified line of one month is worth, with everything an auditor needs to compute it again. Written once,
/// never changed: a correction is a line of the next version.
/// </summary>
public sealed class Entitlement
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The headcount version that the line belongs to.</summary>
    public Guid HeadcountVersionId { get; init; }

    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The service province.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Where the volunteer served; decides the tier.</summary>
    public required string CountyCode { get; init; }

    /// <summary>The term.</summary>
    public required Guid TermId { get; init; }

    /// <summary>The volunteer's account.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The certified state, as the snapshot names it.</summary>
    public required string State { get; init; }

    /// <summary>True where the line is part of the headcount: on duty on the snapshot day.</summary>
    public required bool Counted { get; init; }

    /// <summary>Days on duty in the month.</summary>
    public required int DaysOnDuty { get; init; }

    /// <summary>True where payment waits for a re-check of name, ID or bank card (D-6); the amount is computed all the same.</summary>
    public required bool Held { get; init; }

    /// <summary>The rate card's version.</summary>
    public required int RateCardVersion { get; init; }

    /// <summary>The county's tier.</summary>
    public required FundingTier Tier { get; init; }

    /// <summary>The tier's amount for a person-year.</summary>
    public required Money Annual { get; init; }

    /// <summary>The month's place in the service year, 1–12.</summary>
    public required int Place { get; init; }

    /// <summary>The whole month's worth: the twelfth at <see cref="Place"/>.</summary>
    public required Money MonthAmount { get; init; }

    /// <summary>How a part of a month counted.</summary>
    public required Proration Proration { get; init; }

    /// <summary>Where the part of the month begins, in units of 1/<see cref="PartDenominator"/>; above 0 where another county comes first.</summary>
    public required int PartFrom { get; init; }

    /// <summary>Where the part of the month ends.</summary>
    public required int PartTo { get; init; }

    /// <summary>The units that the month is divided into.</summary>
    public required int PartDenominator { get; init; }

    /// <summary>What the line is worth.</summary>
    public required Money Amount { get; init; }

    /// <summary>The part of the month that the line is paid for.</summary>
    public MonthPart Part => new(PartFrom, PartTo, PartDenominator);

    /// <summary>What keeps the line from having a worth, e.g. <see cref="EntitlementProblems.NoCentralRate"/>, or null.</summary>
    public string? Problem { get; init; }
}

/// <summary>Problems that a line shows instead of an amount.</summary>
public static class EntitlementProblems
{
    /// <summary>The county has no central tier: nothing can be computed, and nobody is dropped in silence.</summary>
    public const string NoCentralRate = "no-central-rate";
}
