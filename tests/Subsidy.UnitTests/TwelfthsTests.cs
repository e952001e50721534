using FsCheck;
using FsCheck.Fluent;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>SUB-2: an annual amount by months, exact to the fen.</summary>
public sealed class TwelfthsTests
{
    [Theory]
    [InlineData("30000.00", "2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00 2500.00")]
    [InlineData("24000.00", "2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00 2000.00")]
    [InlineData("40000.00", "3333.33 3333.34 3333.33 3333.33 3333.34 3333.33 3333.33 3333.34 3333.33 3333.33 3333.34 3333.33")]
    [InlineData("0.01", "0.00 0.00 0.00 0.00 0.00 0.01 0.00 0.00 0.00 0.00 0.00 0.00")]
    [InlineData("0.07", "0.01 0.00 0.01 0.00 0.01 0.01 0.00 0.01 0.00 0.01 0.00 0.01")]
    public void The_table_of_a_year(string annual, string months)
    {
        Assert.True(Money.TryParse(annual, out var amount));
        Assert.Equal(months.Split(' '), Enumerable.Range(1, 12).Select(k => Twelfths.Of(amount, k).ToString()));
    }

    [Fact]
    public void Twelve_months_in_a_row_sum_to_any_annual_amount_exactly() => Prop.ForAll(Amounts.Annual, annual =>
        Enumerable.Range(1, 12).Sum(k => Twelfths.Of(annual, k)) == annual).QuickCheckThrowOnFailure();

    [Fact]
    public void Months_of_one_year_differ_by_a_fen_at_most() => Prop.ForAll(Amounts.Annual, annual =>
    {
        var months = Enumerable.Range(1, 12).Select(k => Twelfths.Of(annual, k).Fen).ToList();
        return months.Max() - months.Min() <= 1 && months.Min() >= 0;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2020-07", 1)]
    [InlineData("2020-08", 2)]
    [InlineData("2020-12", 6)]
    [InlineData("2021-06", 12)]
    [InlineData("2021-07", 1)]
    [InlineData("2020-06", 12)]
    [InlineData("2019-07", 1)]
    public void A_month_has_its_place_in_the_service_year(string month, int place) =>
        Assert.Equal(place, Twelfths.PlaceOf(YearMonth.Parse(month, null), new YearMonth(2020, 7)));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void There_is_no_other_place(int place) => Assert.Throws<ArgumentOutOfRangeException>(() => Twelfths.Of(Money.OfYuan(1), place));
}

/// <summary>Amounts for property tests.</summary>
internal static class Amounts
{
    public static Arbitrary<Money> Annual { get; } = Gen.Choose(0, 2_000_000_000).Select(fen => Money.OfFen(fen)).ToArbitrary();
}
