using XibuPlan.Placement.ProgrammeYears;
using XibuPlan.ServiceDefaults.Access;

namespace XibuPlan.Placement.UnitTests.ProgrammeYears;

public sealed class PolicyTests
{
    private const int Year = 2020;

    [Theory]
    [InlineData(2003)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2100)]
    public void The_defaults_of_any_year_may_be_published_and_lie_in_it(int year)
    {
        var policy = PolicyCatalogue.DefaultsOf(year);
        Assert.Empty(PolicyCatalogue.FaultsOf(policy, year));
        Assert.Equal(($"{year}-06-10", $"{year + 1}-07-31"), (policy["signup.close"], policy["service.endsOn"]));
    }

    [Theory]
    [InlineData("2020-06-10", 2021)]
    [InlineData("2022-06-10", 2020)]
    public void A_day_of_another_year_is_named(string day, int year)
    {
        var policy = PolicyCatalogue.DefaultsOf(year);
        policy["medical.due"] = day;
        Assert.Equal("medical.due", Assert.Single(PolicyCatalogue.FaultsOf(policy, year)).Key);
    }

    [Theory]
    [InlineData("signup.close", "2020-06-16")]
    [InlineData("review.due", "2020-06-26")]
    [InlineData("medical.due", "2020-07-11")]
    [InlineData("bank.whitelist", "农业银行")]
    [InlineData("bank.whitelist", "622848，622849")]
    [InlineData("bank.whitelist", "622848,")]
    [InlineData("bank.whitelist", "6")]
    public void A_day_after_the_one_that_builds_on_it_and_a_prefix_that_no_card_has_are_named(string key, string value)
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        policy[key] = value;
        Assert.Equal(key, Assert.Single(PolicyCatalogue.FaultsOf(policy, Year)).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("622848, 6230")]
    public void Prefixes_of_cards_may_be_several_or_none(string value)
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        policy["bank.whitelist"] = value;
        Assert.Empty(PolicyCatalogue.FaultsOf(policy, Year));
    }

    [Fact]
    public void A_draft_with_another_years_days_is_not_published()
    {
        var year = ProgrammeYear.Open(2021, Actor.System);
        year.Edited["signup.open"] = "2020-04-15";
        Assert.Null(year.TakeScale("scale", Officer()).Refusal);
        Assert.Null(year.TakeMatrix("matrix", Officer()).Refusal);

        Assert.Equal("programme-year.policy-invalid", year.Publish(Officer(), DateTimeOffset.UnixEpoch).Refusal?.Code);
    }

    [Fact]
    public void Nobody_who_had_a_hand_in_a_draft_publishes_it_whoever_edited_last()
    {
        var (first, second, third) = (Officer(), Officer(), Officer());
        var year = ProgrammeYear.Open(2021, first);
        Assert.Null(year.TakeScale("scale", first).Refusal);
        Assert.Null(year.TakeMatrix("matrix", first).Refusal);
        Assert.Null(year.SetPolicy(new Dictionary<string, string> { ["choices.max"] = "4" }, second).Refusal);

        foreach (var editor in new[] { first, second })
            Assert.Equal("programme-year.same-officer", year.Publish(editor, DateTimeOffset.UnixEpoch).Refusal?.Code);
        Assert.Null(year.Publish(third, DateTimeOffset.UnixEpoch).Refusal);
        Assert.Empty(year.Editors);
    }

    [Fact]
    public void An_amendment_is_published_by_nobody_who_had_a_hand_in_it_and_forgotten_when_dropped()
    {
        var (first, second, third) = (Officer(), Officer(), Officer());
        var year = ProgrammeYear.Open(2021, first);
        Assert.Null(year.TakeScale("scale", first).Refusal);
        Assert.Null(year.TakeMatrix("matrix", first).Refusal);
        Assert.Null(year.Publish(third, DateTimeOffset.UnixEpoch).Refusal);
        var values = new Dictionary<string, string> { ["choices.max"] = "4" };
        Assert.Null(year.Amend(values, "试行", second).Refusal);
        Assert.Null(year.DropAmendment(second).Refusal);
        Assert.Null(year.Amend(values, "补充通知", third).Refusal);
        Assert.Null(year.Amend(values, "补充通知", first).Refusal);

        foreach (var editor in new[] { first, third })
            Assert.Equal("programme-year.same-officer", year.Publish(editor, DateTimeOffset.UnixEpoch).Refusal?.Code);
        Assert.Null(year.Publish(second, DateTimeOffset.UnixEpoch).Refusal);
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "programme-year.replacement-closed")]
    public void Seats_are_given_until_losses_are_no_longer_replaced(int day, string? refusal)
    {
        var year = ProgrammeYear.Open(2021, Officer());
        Assert.Null(year.TakeScale("scale", Officer()).Refusal);
        Assert.Null(year.TakeMatrix("matrix", Officer()).Refusal);
        Assert.Null(year.Publish(Officer(), DateTimeOffset.UnixEpoch).Refusal);

        Assert.Equal(refusal, year.MaySeatOn(new DateOnly(2021, 9, day)).Refusal?.Code);
    }

    [Fact]
    public void An_unknown_key_is_named() => Assert.Equal(["quota.selfAjustPct"], PolicyCatalogue.UnknownAmong(["quota.selfAjustPct", "quota.selfAdjustPct"]));

    [Theory]
    [InlineData("quota.selfAdjustPct", "101")]
    [InlineData("quota.selfAdjustPct", "-1")]
    [InlineData("quota.selfAdjustPct", "10%")]
    [InlineData("inProvince.scope", "western")]
    [InlineData("bachelor.orAbove", "yes")]
    [InlineData("signup.open", "2020-02-30")]
    [InlineData("signup.open", "2020-06-11")]
    [InlineData("choices.min", "4")]
    [InlineData("month.snapshotDay", "29")]
    [InlineData("month.snapshotDay", "20")]
    [InlineData("service.endsOn", "2020-01-01")]
    [InlineData("replacement.close", "2020-07-19")]
    public void A_bad_value_is_named(string key, string value)
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        policy[key] = value;

        var fault = Assert.Single(PolicyCatalogue.FaultsOf(policy, Year));

        Assert.Contains(fault.Key, new[] { key, "service.startsOn" });
    }

    // A service from 20 July to 31 July: with whole months, a snapshot from the 20th on would count 13.
    [Theory]
    [InlineData("19", "full")]
    [InlineData("20", "day")]
    [InlineData("20", "half")]
    public void A_year_counts_at_most_twelve_whole_months(string snapshotDay, string proration)
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        (policy["month.snapshotDay"], policy["month.proration"]) = (snapshotDay, proration);

        Assert.Empty(PolicyCatalogue.FaultsOf(policy, Year));
    }

    [Fact]
    public void A_key_left_out_is_named()
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        policy.Remove("rural.minPct");

        Assert.Equal(("rural.minPct", "缺少"), Assert.Single(PolicyCatalogue.FaultsOf(policy, Year)));
    }

    [Theory]
    [InlineData("bachelor", true, true)]
    [InlineData("master", true, true)]
    [InlineData("doctor", true, true)]
    [InlineData("associate", true, false)]
    [InlineData("bachelor", false, true)]
    [InlineData("master", false, false)]
    public void A_degree_counts_as_the_policy_says(string degree, bool orAbove, bool counts)
    {
        var policy = PolicyCatalogue.DefaultsOf(Year);
        policy["bachelor.orAbove"] = orAbove ? "true" : "false";

        Assert.Equal(counts, Policy.Of(policy).CountsAsBachelor(degree));
    }

    [Theory]
    [InlineData(107, 16)]
    [InlineData(100, 15)]
    [InlineData(99, 14)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Fifteen_percent_of_the_plan_may_lack_a_degree_floored(int total, int limit) => Assert.Equal(limit, Annexes.Policy.NonBachelorLimit(total));

    // Another one each time, with both roles.
    private static Actor Officer() => new(Guid.CreateVersion7(), Party.National, RegionCode.Nation)
    {
        Roles = new HashSet<OfficerRole> { OfficerRole.Reviewer, OfficerRole.Maintainer },
    };
}
