using XibuPlan.Placement.Posts;
using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Lifecycles;

namespace XibuPlan.Placement.Ratios;

/// <summary>A rule on the structure of a service province's posts (PLA-5).</summary>
internal enum RatioRule
{
    [Label("乡镇及以下岗位")] Rural,
    [Label("乡村教育岗位")] Education,
    [Label("基层青年工作岗位")] Youth,
}

/// <summary>Places of a province's posts, in all and by what the ratios count.</summary>
internal sealed record PostTotals(int All, int Rural, int Education, int Youth)
{
    /// <summary>The totals by headcount, not by number of posts.</summary>
    public static PostTotals Of(IEnumerable<Places> places) => places.Aggregate(new PostTotals(0, 0, 0, 0), (sum, some) => new(
        sum.All + some.Headcount,
        sum.Rural + (some.TownshipOrBelow ? some.Headcount : 0),
        sum.Education + (some.Category == PostCategory.RuralEducation ? some.Headcount : 0),
        sum.Youth + (some.Category == PostCategory.GrassrootsYouth ? some.Headcount : 0)));
}

/// <summary>One ratio with its figures. Inclusive, compared by cross-multiplication and never by a rounded percentage (docs/rules.md §10).</summary>
/// <param name="Needed">The percentage of the policy.</param>
/// <param name="IsMinimum">True for at least, false for at most.</param>
internal sealed record PostRatio(RatioRule Rule, int Numerator, int Denominator, int Needed, bool IsMinimum)
{
    private long Cross => ((long)Numerator * 100) - ((long)Denominator * Needed);

    /// <summary>True where the ratio is kept; of nothing, everything is kept.</summary>
    public bool Holds => IsMinimum ? Cross >= 0 : Cross <= 0;

    /// <summary>
    /// How many places of the numerator may still go (minimum) or come (maximum) at this denominator; negative where it is broken.
    /// </summary>
    public int HeadRoom => (int)(IsMinimum
        ? Numerator - ((((long)Denominator * Needed) + 99) / 100)
        : ((long)Denominator * Needed / 100) - Numerator);

    /// <summary>The ratio as a sentence.</summary>
    public string InWords => $"{Rule.Label()} {Numerator}/{Denominator}，要求{(IsMinimum ? "不低于" : "不超过")} {Needed}%";
}

/// <summary>The three ratios of PLA-5.</summary>
internal static class PostRatios
{
    public static IReadOnlyList<PostRatio> Of(PostTotals totals, Policy policy) =>
    [
        new(RatioRule.Rural, totals.Rural, totals.All, policy.RuralMinPct, IsMinimum: true),
        new(RatioRule.Education, totals.Education, totals.All, policy.EducationMinPct, IsMinimum: true),
        new(RatioRule.Youth, totals.Youth, totals.All, policy.YouthMaxPct, IsMinimum: false),
    ];
}
