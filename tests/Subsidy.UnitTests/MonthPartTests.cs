using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Snapshots;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>D-5: how a part of a month counts.</summary>
public sealed class MonthPartTests
{
    private static readonly Money Month = Money.OfFen(250001);

    [Theory]
    [InlineData(Proration.Full, true, 1, 31, 250001)]
    [InlineData(Proration.Full, true, 31, 31, 250001)]
    [InlineData(Proration.Full, false, 30, 31, 0)]
    [InlineData(Proration.Full, false, 0, 31, 0)]
    [InlineData(Proration.Day, true, 31, 31, 250001)]
    [InlineData(Proration.Day, false, 15, 31, 120968)]
    [InlineData(Proration.Day, true, 1, 28, 8929)]
    [InlineData(Proration.Day, true, 29, 29, 250001)]
    [InlineData(Proration.Day, true, 0, 30, 0)]
    [InlineData(Proration.Half, true, 0, 30, 0)]
    [InlineData(Proration.Half, true, 1, 30, 125001)]
    [InlineData(Proration.Half, true, 14, 30, 125001)]
    [InlineData(Proration.Half, true, 15, 30, 250001)]
    [InlineData(Proration.Half, false, 15, 31, 125001)]
    [InlineData(Proration.Half, false, 16, 31, 250001)]
    [InlineData(Proration.Half, true, 14, 28, 250001)]
    [InlineData(Proration.Half, true, 14, 29, 125001)]
    public void One_county(Proration proration, bool counted, int days, int daysInMonth, long fen)
    {
        var (_, part) = Assert.Single(MonthPart.Of(proration, [Make.Line(days: days, counted: counted)], daysInMonth));
        Assert.Equal(fen, part.Of(Month).Fen);
    }

    [Fact]
    public void Who_moved_on_the_16th_is_paid_each_day_once_and_no_fen_more_than_the_month()
    {
        var term = Guid.CreateVersion7();
        CertifiedLine[] lines = [Make.Line("520103", 15, counted: false, term: term, from: new DateOnly(2020, 9, 16)), Make.Line("520102", 15, term: term)];
        var parts = MonthPart.Of(Proration.Day, lines, 30);
        Assert.Equal([("520102", 125001L), ("520103", 125000L)], parts.Select(p => (p.Line.CountyCode, p.Part.Of(Month).Fen)));
    }

    [Fact]
    public void Half_months_are_decided_by_the_days_of_all_counties_and_paid_where_the_volunteer_counts()
    {
        var term = Guid.CreateVersion7();
        CertifiedLine[] lines = [Make.Line("520102", 8, counted: true, term: term), Make.Line("520103", 9, counted: false, term: term, from: new DateOnly(2020, 9, 9))];
        Assert.Equal([("520102", "1/1"), ("520103", "0/1")], MonthPart.Of(Proration.Half, lines, 30).Select(p => (p.Line.CountyCode, p.Part.ToString())));
        var uncounted = lines.Select(l => l with { Counted = false });
        Assert.Equal([("520102", "0/1"), ("520103", "1/1")], MonthPart.Of(Proration.Half, uncounted, 30).Select(p => (p.Line.CountyCode, p.Part.ToString())));
    }

    [Fact]
    public void The_parts_of_a_term_never_sum_to_more_than_its_month()
    {
        var cases = from month in Gen.Choose(0, 10_000_000)
                    from daysInMonth in Gen.Choose(28, 31)
                    from first in Gen.Choose(0, daysInMonth)
                    from second in Gen.Choose(0, daysInMonth - first)
                    from proration in Gen.Elements(Enum.GetValues<Proration>())
                    select (month: Money.OfFen(month), daysInMonth, first, second, proration);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var term = Guid.CreateVersion7();
            CertifiedLine[] lines = [Make.Line("520102", c.first, term: term), Make.Line("520103", c.second, counted: false, term: term, from: new DateOnly(2020, 9, 9))];
            var sum = MonthPart.Of(c.proration, lines, c.daysInMonth).Sum(p => p.Part.Of(c.month));
            var whole = c.proration != Proration.Day || c.first + c.second == c.daysInMonth;
            return sum.Fen >= 0 && sum.Fen <= c.month.Fen && (!whole || c.proration == Proration.Half || sum == c.month);
        }).QuickCheckThrowOnFailure();
    }
}
