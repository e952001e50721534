using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Subsidy.Entitlements;

/// <summary>
/// The twelfths of an annual amount (SUB-2), rounded cumulatively: month <c>k</c> gets what is due after <c>k</c> months less what was
/// due after <c>k − 1</c>. Twelve months in a row therefore sum to the annual amount exactly, whatever it is.
/// </summary>
public static class Twelfths
{
    /// <summary>Months in a service year.</summary>
    public const int PerYear = 12;

    /// <summary>
    /// The place (1–12) of a month in the service year that begins in <paramref name="start"/>. A thirteenth month is the first of
    /// the next year: service runs from 20 July to 31 July.
    /// </summary>
    public static int PlaceOf(YearMonth month, YearMonth start)
    {
        var after = month.CompareTo(start) % PerYear;
        return (after < 0 ? after + PerYear : after) + 1;
    }

    /// <summary>What the month at this place is worth.</summary>
    /// <param name="place">1–12.</param>
    public static Money Of(Money annual, int place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, PerYear);
        return annual.Share(place, PerYear) - annual.Share(place - 1, PerYear);
    }
}
