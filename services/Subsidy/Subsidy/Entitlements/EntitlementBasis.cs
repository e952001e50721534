namespace XibuPlan.Subsidy.Entitlements;

/// <summary>The figures of a computation: <c>amount = round(monthAmount × fraction)</c>, <c>monthAmount = round(annual·place/12) − round(annual·(place−1)/12)</c>.</summary>
/// <param name="Tier">west, south-xinjiang-tibet, central, or none.</param>
/// <param name="Place">The month's place in the service year, 1–12.</param>
/// <param name="Fraction">The part of the month that is paid, e.g. <c>14/31</c>.</param>
public sealed record EntitlementBasis(int RateCardVersion, string Tier, Money Annual, int Place, Money MonthAmount, Proration Proration,
    int DaysOnDuty, string Fraction)
{
    /// <summary>The basis of a line.</summary>
    public static EntitlementBasis Of(Entitlement line) => new(line.RateCardVersion, line.Tier.Key(), line.Annual, line.Place, line.MonthAmount,
        line.Proration, line.DaysOnDuty, new MonthFraction(line.FractionNumerator, line.FractionDenominator).ToString());
}
