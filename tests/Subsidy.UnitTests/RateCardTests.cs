using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.RateCards;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>docs/rules.md §11: rates are effective-dated policy data.</summary>
public sealed class RateCardTests
{
    private static readonly RateCard First = Make.Card();
    private static readonly RateCard Raised = Make.Card(version: 2, west: "32000", publishedAt: At(2020, 10, 15));

    private static DateTimeOffset At(int year, int month, int day, int hour = 4) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2020-07", 1)]
    [InlineData("2020-10", 1)]
    [InlineData("2020-11", 2)]
    [InlineData("2021-07", 2)]
    public void An_amendment_reaches_no_month_that_had_begun(string month, int version)
    {
        Assert.Equal(version, new[] { First, Raised }.For(YearMonth.Parse(month, null))!.Version);
        Assert.Equal(version, new[] { Raised, First }.For(YearMonth.Parse(month, null))!.Version);
    }

    [Fact]
    public void The_first_version_holds_from_the_beginning_even_where_it_came_late()
    {
        var late = Make.Card(publishedAt: At(2020, 12, 1));
        Assert.Equal(1, new[] { late }.For(new YearMonth(2020, 8))!.Version);
        Assert.Null(Array.Empty<RateCard>().For(new YearMonth(2020, 8)));
    }

    [Fact]
    public void The_month_of_publication_is_that_of_China()
    {
        Assert.Equal(new DateOnly(2020, 11, 1), Make.Card(publishedAt: At(2020, 10, 31, 15)).EffectiveFrom);
        Assert.Equal(new DateOnly(2020, 12, 1), Make.Card(publishedAt: At(2020, 10, 31, 16)).EffectiveFrom);
        Assert.Equal(new DateOnly(2020, 7, 1), Make.Card(publishedAt: At(2020, 3, 1)).EffectiveFrom);
    }

    [Fact]
    public void Each_tier_has_its_rate()
    {
        Assert.Equal(["0.00", "30000.00", "40000.00", "24000.00"], Enum.GetValues<FundingTier>().Select(t => First.AnnualOf(t).ToString()));
        Assert.Equal("32000.50", Make.Card(west: "32000.50").West.ToString());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("30000.001")]
    [InlineData("thirty")]
    public void A_rate_that_is_no_amount_is_a_bug(string west) => Assert.Throws<FormatException>(() => Make.Card(west: west));
}
