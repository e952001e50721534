namespace XibuPlan.Placement.Allocation;

/// <summary>D-11: bachelor's degree or above, as a share of those seated; inclusive, by cross-multiplication.</summary>
/// <param name="Holds">True at exactly the percentage; false at one seat less.</param>
/// <param name="MostNonBachelor">The most seats below a bachelor's degree that this total allows: floor.</param>
internal sealed record DegreeShare(bool Holds, int MostNonBachelor)
{
    public static DegreeShare Of(int seated, int nonBachelor, int bachelorMinPct) => new(
        (long)(seated - nonBachelor) * 100 >= (long)seated * bachelorMinPct,
        (int)((long)seated * (100 - bachelorMinPct) / 100));
}
