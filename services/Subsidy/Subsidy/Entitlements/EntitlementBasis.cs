using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>The figures of a computation: <c>amount = round(monthAmount·to/denominator) − round(monthAmount·from/denominator)</c>, <c>monthAmount = round(annual·place/12) − round(annual·(place−1)/12)</c>.</summary>
/// <param name="Tier">west, south-xinjiang-tibet, central, or none.</param>
/// <param name="Place">The month's place in the service year, 1–12.</param>
/// <param name="PartFrom">Where the paid part of the month begins, in units of 1/<paramref name="PartDenominator"/>.</param>
/// <param name="PartTo">Where it ends.</param>
public sealed record EntitlementBasis(int RateCardVersion, string Tier, Money Annual, int Place, Money MonthAmount, Proration Proration,
    int DaysOnDuty, int PartFrom, int PartTo, int PartDenominator)
{
    /// <summary>The basis of a line.</summary>
    public static EntitlementBasis Of(Entitlement line) => new(line.RateCardVersion, Word.Of(line.Tier), line.Annual, line.Place, line.MonthAmount,
        line.Proration, line.DaysOnDuty, line.PartFrom, line.PartTo, line.PartDenominator);
}
