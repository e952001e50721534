using XibuPlan.Placement.Ratios;

namespace XibuPlan.Placement.UnitTests.Posts;

/// <summary>PLA-5 at its edges: inclusive, by cross-multiplication.</summary>
public sealed class PostRatioTests
{
    [Theory]
    [InlineData("Rural", 90, 100, true, 0)]
    [InlineData("Rural", 89, 100, false, -1)]
    [InlineData("Rural", 8, 9, false, -1)]
    [InlineData("Rural", 9, 9, true, 0)]
    [InlineData("Rural", 18, 20, true, 0)]
    [InlineData("Education", 25, 100, true, 0)]
    [InlineData("Education", 24, 100, false, -1)]
    [InlineData("Education", 30, 100, true, 5)]
    [InlineData("Education", 0, 1, false, -1)]
    [InlineData("Youth", 10, 100, true, 0)]
    [InlineData("Youth", 11, 100, false, -1)]
    [InlineData("Youth", 1, 9, false, -1)]
    [InlineData("Youth", 1, 19, true, 0)]
    [InlineData("Youth", 0, 0, true, 0)]
    [InlineData("Rural", 0, 0, true, 0)]
    public void A_ratio_holds_at_exactly_its_percentage(string name, int numerator, int denominator, bool holds, int headRoom)
    {
        var rule = Enum.Parse<RatioRule>(name);
        var totals = new PostTotals(denominator, rule == RatioRule.Rural ? numerator : 0, rule == RatioRule.Education ? numerator : 0,
            rule == RatioRule.Youth ? numerator : 0);

        var ratio = PostRatios.Of(totals, Annexes.Policy).Single(r => r.Rule == rule);

        Assert.Equal((holds, headRoom), (ratio.Holds, ratio.HeadRoom));
    }
}
