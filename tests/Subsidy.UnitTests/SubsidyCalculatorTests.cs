using FsCheck;
using FsCheck.Fluent;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Headcounts;
using XibuPlan.Subsidy.Snapshots;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>SUB-2, D-4, D-5: from certified lines to entitlements.</summary>
public sealed class SubsidyCalculatorTests
{
    private static IReadOnlyList<Entitlement> Compute(string month, string proration, params CertifiedLine[] lines) =>
        SubsidyCalculator.Compute(Guid.Empty, Make.Snapshot(month, lines), Make.Card(proration));

    [Theory]
    [InlineData("520102", FundingTier.West, "30000.00", "2500.00")] // 贵阳
    [InlineData("540102", FundingTier.SouthXinjiangTibet, "40000.00", "3333.33")] // 拉萨
    [InlineData("653201", FundingTier.SouthXinjiangTibet, "40000.00", "3333.33")] // 和田
    [InlineData("650102", FundingTier.West, "30000.00", "2500.00")] // 乌鲁木齐
    [InlineData("661401", FundingTier.West, "30000.00", "2500.00")] // 兵团第十四师, by the seed data
    [InlineData("430102", FundingTier.Central, "24000.00", "2000.00")] // 长沙
    [InlineData("469030", FundingTier.Central, "24000.00", "2000.00")] // 海南琼中, by the seed data
    public void The_county_decides_the_tier(string county, FundingTier tier, string annual, string amount)
    {
        var line = Assert.Single(Compute("2020-09", "full", Make.Line(county)));
        Assert.Equal((tier, annual, 3, amount), (line.Tier, line.Annual.ToString(), line.Place, line.Amount.ToString()));
        Assert.Null(line.Problem);
    }

    [Theory]
    [InlineData("320102")] // 南京: the east has no central rate
    [InlineData("520000")] // a province itself: no county, no tier
    [InlineData("999999")]
    public void A_place_without_a_tier_is_shown_as_a_problem_and_counts(string county)
    {
        var line = Assert.Single(Compute("2020-09", "full", Make.Line(county)));
        Assert.Equal(("no-central-rate", "0.00", true), (line.Problem, line.Amount.ToString(), line.Counted));
        Assert.Contains(EntitlementReasons.Of(line), r => r.Contains("没有中央补助标准", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("full", 16, false, "0.00")] // joined on the 15th of a month of 30 days: not on duty on the 1st
    [InlineData("day", 16, false, "1333.33")]
    [InlineData("half", 16, false, "2500.00")]
    [InlineData("half", 14, false, "1250.00")]
    [InlineData("full", 0, false, "0.00")] // left on the 1st
    [InlineData("day", 0, false, "0.00")]
    [InlineData("half", 0, false, "0.00")]
    [InlineData("full", 1, true, "2500.00")] // left on the 2nd
    [InlineData("day", 1, true, "83.33")]
    public void Joining_and_leaving_in_a_month(string proration, int days, bool counted, string amount) =>
        Assert.Equal(amount, Assert.Single(Compute("2020-09", proration, Make.Line(days: days, counted: counted))).Amount.ToString());

    [Theory]
    [InlineData(16, "计发整月，2500.00 元。")]
    [InlineData(14, "计发半个月，1250.00 元。")]
    [InlineData(0, "不计发。")]
    public void Half_months_are_told_in_words(int days, string told) =>
        Assert.Equal($"按半月折算：在岗 {days} 天，{told}", EntitlementReasons.Of(Assert.Single(Compute("2020-09", "half", Make.Line(days: days, counted: days > 0))))[^1]);

    [Fact]
    public void A_held_line_is_computed_and_held()
    {
        var line = Assert.Single(Compute("2020-09", "full", Make.Line(hold: true)));
        Assert.Equal((true, "2500.00"), (line.Held, line.Amount.ToString()));
        Assert.Contains("暂缓发放", EntitlementReasons.Of(line)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_full_months_in_Tibet_is_40000_to_the_fen()
    {
        var months = Enumerable.Range(0, 12).Select(i => new DateOnly(2020, 8, 1).AddMonths(i).ToString("yyyy-MM"));
        Assert.Equal("40000.00", months.Sum(m => Compute(m, "full", Make.Line("540102"))[0].Amount).ToString());
    }

    [Fact]
    public void An_auditor_computes_each_amount_again_from_the_line_alone() => Prop.ForAll(Months, c =>
        Compute("2020-09", c.Proration, c.Lines).All(e =>
        {
            var month = e.Annual.Share(e.Place, 12) - e.Annual.Share(e.Place - 1, 12);
            return e.MonthAmount == month && e.Amount == month.Share(e.PartTo, e.PartDenominator) - month.Share(e.PartFrom, e.PartDenominator);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_lines_changes_nothing() => Prop.ForAll(Months, c =>
        Keys(Compute("2020-09", c.Proration, c.Lines)).SetEquals(Keys(Compute("2020-09", c.Proration, [.. c.Lines.Reverse()])))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_lines_sum_to_the_counties_and_to_the_province() => Prop.ForAll(Months, c =>
    {
        var snapshot = Make.Snapshot("2020-09", c.Lines);
        var headcount = Headcount.Open("520000", snapshot.Month, 2020);
        var lines = SubsidyCalculator.Compute(Guid.Empty, snapshot, Make.Card(c.Proration));
        var province = HeadcountVersion.Of(headcount, new CertifiedMonth(snapshot, "hash"), Make.Card(c.Proration), lines, Guid.Empty, DateTimeOffset.UnixEpoch);
        var counties = HeadcountCounty.Of(Guid.Empty, lines);
        return (province.Headcount, province.Amount, province.HeldAmount) == (counties.Sum(x => x.Headcount), counties.Sum(x => x.Amount), counties.Sum(x => x.HeldAmount))
            && (province.Headcount, province.Amount, province.LineCount) == (snapshot.Headcount, lines.Sum(l => l.Amount), c.Lines.Length);
    }).QuickCheckThrowOnFailure();

    private static HashSet<(Guid, string, Money)> Keys(IEnumerable<Entitlement> lines) => [.. lines.Select(l => (l.TermId, l.CountyCode, l.Amount))];

    private sealed record Case(string Proration, CertifiedLine[] Lines);

    // A month of 30 days: some who stayed, some who moved between two counties.
    private static Arbitrary<Case> Months { get; } = (
        from proration in Gen.Elements("full", "day", "half")
        from terms in (from days in Gen.Choose(0, 30)
                       from moved in Gen.Choose(0, 30 - days)
                       from county in Gen.Elements("520102", "520103", "540102", "430102", "320102")
                       from hold in Gen.Elements(true, false)
                       select Term(days, moved, county, hold)).ListOf()
        select new Case(proration, [.. terms.SelectMany(t => t)])).ToArbitrary();

    private static CertifiedLine[] Term(int days, int moved, string county, bool hold)
    {
        var line = Make.Line(county, days, counted: days > 0, hold);
        return moved == 0 ? [line] : [line, Make.Line("520121", moved, counted: false, hold, line.TermId, new DateOnly(2020, 9, 10))];
    }
}
