using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.RateCards;
using XibuPlan.Subsidy.Snapshots;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// Certified lines and a rate card in, entitlements out (D-4, D-5). Pure: the same input gives the same amounts, in
/// whatever order the lines come.
/// </summary>
public static class SubsidyCalculator
{
    /// <summary>One entitlement for each certified line.</summary>
    /// <param name="headcountVersion">The version that the lines are computed for.</param>
    public static IReadOnlyList<Entitlement> Compute(Guid headcountVersion, CertifiedSnapshot snapshot, RateCard card) =>
        [.. snapshot.Lines.GroupBy(l => l.TermId)
            .SelectMany(term => MonthPart.Of(card.Proration, term, snapshot.Month.Days))
            .Select(p => Compute(headcountVersion, snapshot, p.Line, p.Part, card))];

    private static Entitlement Compute(Guid version, CertifiedSnapshot snapshot, CertifiedLine line, MonthPart part, RateCard card)
    {
        var tier = FundingTiers.Of(line.CountyCode);
        var annual = card.AnnualOf(tier);
        var place = Twelfths.PlaceOf(snapshot.Month, YearMonth.Of(card.ServiceStartsOn));
        var whole = Twelfths.Of(annual, place);
        return new Entitlement
        {
            HeadcountVersionId = version,
            Month = snapshot.Month,
            ProvinceCode = snapshot.ProvinceCode,
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
            PartFrom = part.From,
            PartTo = part.To,
            PartDenominator = part.Denominator,
            Amount = part.Of(whole),
            Problem = tier == FundingTier.None ? EntitlementProblems.NoCentralRate : null,
        };
    }
}
