using XibuPlan.Architecture.Tests.Breakers;
using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.Architecture.Tests.Rules;
using Xunit;

namespace XibuPlan.Architecture.Tests;

public sealed class DomainTests
{
    [Fact]
    public void Aggregates_lifecycles_and_refusals_do_no_IO_and_have_no_clock() =>
        Rule.Holds(DomainRules.ReachingOutside(Solution.ServiceTypes));

    [Fact]
    public void An_aggregate_that_asks_the_network_would_be_found() =>
        Assert.Contains(DomainRules.ReachingOutside([typeof(AskingAggregate)]), v => v.Contains("HttpClient", StringComparison.Ordinal));

    [Fact]
    public void An_aggregate_that_looks_at_the_clock_would_be_found() => Assert.NotEmpty(DomainRules.ReachingOutside([typeof(ClockWatchingAggregate)]));

    [Fact]
    public void A_calculator_that_looks_at_the_clock_would_be_found() => Assert.NotEmpty(DomainRules.ReachingOutside([typeof(HurriedCalculator)]));

    [Fact]
    public void A_pure_aggregate_would_not() => Rule.Holds(DomainRules.ReachingOutside([typeof(PureAggregate)]));
}
