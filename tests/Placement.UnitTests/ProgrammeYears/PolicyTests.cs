using XibuPlan.Placement.ProgrammeYears;

namespace XibuPlan.Placement.UnitTests.ProgrammeYears;

public sealed class PolicyTests
{
    [Fact]
    public void The_defaults_may_be_published() => Assert.Empty(PolicyCatalogue.FaultsOf(PolicyCatalogue.Defaults));

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
    [InlineData("service.endsOn", "2020-01-01")]
    public void A_bad_value_is_named(string key, string value)
    {
        var policy = PolicyCatalogue.Defaults;
        policy[key] = value;

        var fault = Assert.Single(PolicyCatalogue.FaultsOf(policy));

        Assert.Contains(fault.Key, new[] { key, "service.startsOn" });
    }

    [Fact]
    public void A_key_left_out_is_named()
    {
        var policy = PolicyCatalogue.Defaults;
        policy.Remove("rural.minPct");

        Assert.Equal(("rural.minPct", "缺少"), Assert.Single(PolicyCatalogue.FaultsOf(policy)));
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
        var policy = PolicyCatalogue.Defaults;
        policy["bachelor.orAbove"] = orAbove ? "true" : "false";

        Assert.Equal(counts, Policy.Of(1, policy).CountsAsBachelor(degree));
    }

    [Theory]
    [InlineData(107, 16)]
    [InlineData(100, 15)]
    [InlineData(99, 14)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Fifteen_percent_of_the_plan_may_lack_a_degree_floored(int total, int limit) => Assert.Equal(limit, Annexes.Policy.NonBachelorLimit(total));
}
