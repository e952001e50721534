using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.RateCards;

/// <summary>Which card holds for a month.</summary>
public static class RateCardSchedule
{
    /// <summary>
    /// The latest version that is in force on the month's first day; before any is, the year's first version. Does not depend on the
    /// order in which the versions arrived. Null where the year has none.
    /// </summary>
    public static RateCard? For(this IEnumerable<RateCard> cards, YearMonth month)
    {
        var byVersion = cards.OrderBy(c => c.Version).ToList();
        return byVersion.LastOrDefault(c => c.EffectiveFrom <= month.FirstDay) ?? byVersion.FirstOrDefault();
    }
}
