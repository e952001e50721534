using XibuPlan.Subsidy.Entitlements;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>What a volunteer is told of a month, from the versions of their line (D-8).</summary>
public sealed class MyMonthTests
{
    private static readonly DateTimeOffset At = new(2020, 10, 8, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("520102", true, false, false, MyMonthState.Certified)]
    [InlineData("520102", true, false, true, MyMonthState.Acknowledged)]
    [InlineData("520102", true, true, true, MyMonthState.Held)]
    [InlineData("520102", false, false, true, MyMonthState.NotCounted)]
    [InlineData("520000", true, false, true, MyMonthState.NoCentralRate)]
    [InlineData("520000", false, false, true, MyMonthState.NotCounted)]
    public void The_state_says_where_the_line_stands(string county, bool counted, bool hold, bool acknowledged, MyMonthState expected)
    {
        var month = MyMonth.Of([Row(1, 1, county, counted, hold, acknowledged)]);
        Assert.Equal(expected, month.State);
        Assert.Empty(month.Superseded);
        Assert.NotEmpty(month.Reasons);
    }

    [Fact]
    public void Days_on_duty_that_would_be_paid_wait_for_the_rate_though_the_month_does_not_count()
    {
        var lines = SubsidyCalculator.Compute(Guid.Empty, Make.Snapshot("2020-09", Make.Line("520000", days: 10, counted: false)), Make.Card("day"));
        Assert.Equal(MyMonthState.NoCentralRate, MyMonth.Of([new(lines[0], 1, 1, At, false)]).State);
    }

    [Fact]
    public void A_version_that_repeats_the_one_after_it_is_no_news_and_what_was_confirmed_stays_so()
    {
        var month = MyMonth.Of([Row(1, 3, hold: true), Row(2, 3, acknowledged: true), Row(3, 3)]);
        Assert.Equal(MyMonthState.Acknowledged, month.State);
        Assert.Equal((1, true), (Assert.Single(month.Superseded).Version, month.Superseded[0].Held));
    }

    [Fact]
    public void A_line_that_later_versions_do_not_hold_is_worth_nothing_and_says_what_it_was()
    {
        var month = MyMonth.Of([Row(1, 2)]);
        Assert.Equal((MyMonthState.Removed, false, 0L, 2), (month.State, month.Counted, month.Amount.Fen, month.Version));
        Assert.Equal((1, 250000L), (month.Superseded[0].Version, month.Superseded[0].Amount.Fen));
    }

    private static VersionedLine Row(int version, int current, string county = "520102", bool counted = true, bool hold = false, bool acknowledged = false) =>
        new(SubsidyCalculator.Compute(Guid.CreateVersion7(), Make.Snapshot("2020-09", Make.Line(county, counted: counted, days: counted ? 30 : 0, hold: hold)), Make.Card())[0],
            version, current, At, acknowledged);
}
