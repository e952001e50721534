using System.Text;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.Subsidy.Entitlements;
using XibuPlan.Subsidy.Feeds;
using XibuPlan.Subsidy.Headcounts;
using Xunit;

namespace XibuPlan.Subsidy.UnitTests;

/// <summary>What finance is handed, and the lifecycle of it.</summary>
public sealed class FeedTests
{
    private static readonly Actor Finance = new(Guid.Empty, Party.Machine, null);

    private static FeedLine Line(string county, int headcount, decimal amount, string name = "南明区") =>
        new("520000", "贵州省", county, name, "west", headcount, Money.OfYuan(amount), Money.Zero, null);

    [Fact]
    public void The_file_is_the_same_bytes_for_the_same_lines()
    {
        var bytes = FeedCsv.BytesOf(new YearMonth(2020, 9), [Line("520102", 2, 5000)]);
        Assert.Equal("month,province_code,province_name,county_code,county_name,tier,headcount,amount,held_amount,problem\r\n"
            + "2020-09,520000,贵州省,520102,南明区,west,2,5000.00,0.00,\r\n", Encoding.UTF8.GetString(bytes));
        Assert.Equal((byte)'m', bytes[0]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    [InlineData("南明区", "南明区")]
    public void A_name_is_never_a_formula_nor_a_separator(string name, string cell)
    {
        var text = Encoding.UTF8.GetString(FeedCsv.BytesOf(new YearMonth(2020, 9), [Line("520102", 1, 1, name)]));
        Assert.Contains($",520102,{cell},west,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("旧省名", "旧县名", "旧省名", "旧县名")]
    [InlineData("", "", "贵州省", "南明区")] // a row that is older than the names in it
    public void A_line_has_the_names_of_its_certification_whatever_the_directory_says_now(string province, string county, string provinceName, string countyName)
    {
        var line = FeedLine.Of(new HeadcountCounty
        {
            HeadcountVersionId = Guid.Empty,
            ProvinceCode = "520000",
            CountyCode = "520102",
            ProvinceName = province,
            CountyName = county,
            Tier = FundingTier.West,
            Headcount = 2,
            Amount = Money.OfYuan(5000),
            HeldAmount = Money.Zero,
        });
        Assert.Equal((provinceName, countyName), (line.ProvinceName, line.CountyName));
        Assert.Equal(HashOf(new("520000", provinceName, "520102", countyName, "west", 2, Money.OfYuan(5000), Money.Zero, null)), HashOf(line));
    }

    [Fact]
    public void A_certified_county_keeps_the_names_of_its_day()
    {
        var county = Assert.Single(HeadcountCounty.Of(Guid.Empty, SubsidyCalculator.Compute(Guid.Empty, Make.Snapshot("2020-09", Make.Line()), Make.Card())));
        Assert.Equal(("贵州省", "南明区"), (county.ProvinceName, county.CountyName));
    }

    [Fact]
    public void A_difference_names_a_renamed_county_by_its_later_name() =>
        Assert.Equal("新县名", Assert.Single(FeedDifferences.Between([Line("520102", 2, 5000, "旧县名")], [Line("520102", 1, 2500, "新县名")])).CountyName);

    [Fact]
    public void Differences_name_each_county_that_differs()
    {
        var differences = FeedDifferences.Between([Line("520102", 2, 5000), Line("520103", 1, 2500), Line("520104", 1, 2500)],
            [Line("520102", 1, 2500), Line("520104", 1, 2500), Line("520105", 1, 2500)]);
        Assert.Equal([("520102", -1, "-2500.00"), ("520103", -1, "-2500.00"), ("520105", 1, "2500.00")],
            differences.Select(d => (d.CountyCode, d.Headcount, d.Amount.ToString())));
    }

    private static string HashOf(FeedLine line) => FeedCsv.HashOf(FeedCsv.BytesOf(new YearMonth(2020, 9), [line]));

    [Fact]
    public void Every_cell_of_the_lifecycle()
    {
        var expected = new Dictionary<(MonthFeedState, MonthFeedAction, Party), MonthFeedState>
        {
            [(MonthFeedState.Published, MonthFeedAction.Publish, Party.System)] = MonthFeedState.Published,
            [(MonthFeedState.Published, MonthFeedAction.Acknowledge, Party.Machine)] = MonthFeedState.Acknowledged,
            [(MonthFeedState.Published, MonthFeedAction.Acknowledge, Party.Finance)] = MonthFeedState.Acknowledged,
            [(MonthFeedState.Acknowledged, MonthFeedAction.Publish, Party.System)] = MonthFeedState.Reissued,
            [(MonthFeedState.Reissued, MonthFeedAction.Publish, Party.System)] = MonthFeedState.Reissued,
            [(MonthFeedState.Reissued, MonthFeedAction.Acknowledge, Party.Machine)] = MonthFeedState.Acknowledged,
            [(MonthFeedState.Reissued, MonthFeedAction.Acknowledge, Party.Finance)] = MonthFeedState.Acknowledged,
        };
        foreach (var state in Enum.GetValues<MonthFeedState>())
            foreach (var action in Enum.GetValues<MonthFeedAction>())
                foreach (var party in Enum.GetValues<Party>())
                {
                    var outcome = MonthFeedLifecycle.Table.Next(state, action, new Actor(Guid.Empty, party, null) { Roles = new HashSet<OfficerRole> { OfficerRole.Maintainer } });
                    if (expected.TryGetValue((state, action, party), out var to)) Assert.Equal(to, outcome.Value);
                    else Assert.Contains(outcome.Refusal!.Code, new[] { "headcount.not-in-this-state", "headcount.not-your-step" });
                }

        Assert.Equal("headcount.not-in-this-state", MonthFeedLifecycle.Table.Next(MonthFeedState.Acknowledged, MonthFeedAction.Acknowledge, Finance).Refusal!.Code);
        Assert.Equal("headcount.not-your-step", MonthFeedLifecycle.Table.Next(MonthFeedState.Published, MonthFeedAction.Acknowledge, Actor.System).Refusal!.Code);
        var reviewer = new Actor(Guid.Empty, Party.Finance, RegionCode.Nation) { Roles = new HashSet<OfficerRole> { OfficerRole.Reviewer } };
        Assert.Equal("headcount.not-your-step", MonthFeedLifecycle.Table.Next(MonthFeedState.Published, MonthFeedAction.Acknowledge, reviewer).Refusal!.Code);
    }

    [Fact]
    public void Versions_count_up_and_the_acknowledged_one_is_remembered()
    {
        var feed = MonthFeed.Open(new YearMonth(2020, 9));
        Assert.Equal((1, 2), (feed.Publish(), feed.Publish()));
        Assert.False(feed.Acknowledge(Finance).IsRefused(out _));
        Assert.Equal((MonthFeedState.Acknowledged, 2), (feed.State, feed.AcknowledgedVersion));
        Assert.True(feed.Acknowledge(Finance).IsRefused(out _));
        Assert.Equal(3, feed.Publish());
        Assert.Equal((MonthFeedState.Reissued, 2), (feed.State, feed.AcknowledgedVersion));
    }

    [Fact]
    public void Each_refusal_has_a_code_of_its_own()
    {
        var codes = MonthFeedRefusals.All.Select(r => r.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^headcount\\.[a-z-]+$", code));
    }
}
