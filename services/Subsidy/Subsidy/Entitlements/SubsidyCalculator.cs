using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.RateCards;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// Certified lines and a rate card in, entitlements out (style rule 10, D-4, D-5). Pure: the same input gives the same amounts, in
/// whatever order the lines come.
/// </summary>
public static class SubsidyCalculator
{
    /// <summary>One entitlement for each certified line, in the order of the lines.</summary>
    /// <param name="headcountVersion">The version that the lines are computed for.</param>
    public static IReadOnlyList<Entitlement> Compute(Guid headcountVersion, CertifiedSnapshot snapshot, RateCard card) =>
        [.. snapshot.Lines.Select(line => Compute(headcountVersion, snapshot.ProvinceCode, snapshot.Month, line, card))];

    private static Entitlement Compute(Guid version, string province, YearMonth month, CertifiedLine line, RateCard card)
    {
        var tier = FundingTiers.Of(line.CountyCode);
        var annual = card.AnnualOf(tier);
        var place = Twelfths.PlaceOf(month, YearMonth.Of(card.ServiceStartsOn));
        var whole = Twelfths.Of(annual, place);
        var part = MonthFraction.Of(card.Proration, line.Counted, line.DaysOnDuty, month.Days);
        return new Entitlement
        {
            HeadcountVersionId = version,
            Month = month,
            ProvinceCode = province,
            CountyCode = line.CountyCode,
            TermId = line.TermId,
            PersonId = line.PersonId,
            State = line.State,
            Counted = line.Counted,
            DaysOnDuty = line.DaysOnDuty,
            Held = line.PayHold,
            RateCardVersion = card.Version,
            Tier = tier,
            Annual = annual,
            Place = place,
            MonthAmount = whole,
            Proration = card.Proration,
            FractionNumerator = part.Numerator,
            FractionDenominator = part.Denominator,
            Amount = whole.Share(part.Numerator, part.Denominator),
            Problem = tier == FundingTier.None ? EntitlementProblems.NoCentralRate : null,
        };
    }
}
