using XibuPlan.Architecture.Tests.Breakers;
using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.Architecture.Tests.Rules;
using Xunit;

namespace XibuPlan.Architecture.Tests;

public sealed class ShapeTests
{
    [Fact]
    public void A_use_case_is_a_sealed_class() => Rule.Holds(ShapeRules.LooseUseCases(Solution.AllTypes));

    [Fact]
    public void A_use_case_that_can_be_inherited_would_be_found() => Assert.NotEmpty(ShapeRules.LooseUseCases([typeof(InheritableUseCase), typeof(SealedUseCase)]));

    [Fact]
    public void Every_consumer_keeps_receipts() => Rule.Holds(ShapeRules.LooseConsumers(Solution.ServiceTypes));

    [Fact]
    public void A_consumer_without_an_inbox_would_be_found() => Assert.NotEmpty(ShapeRules.LooseConsumers([typeof(OnSomethingWithoutInbox)]));

    [Fact]
    public void Every_copy_can_be_rebuilt() => Rule.Holds(ShapeRules.CopiesThatCannotBeRebuilt([.. Solution.ServiceTypes]));

    [Fact]
    public void A_consumer_that_no_copy_names_would_be_found() => Assert.NotEmpty(ShapeRules.CopiesThatCannotBeRebuilt([typeof(OnNewsForNoCopy)]));

    [Fact]
    public void Names_say_something() => Rule.Holds(ShapeRules.EmptyNames(Solution.AllTypes));

    [Fact]
    public void A_name_that_says_nothing_would_be_found() => Assert.NotEmpty(ShapeRules.EmptyNames([typeof(SeatManager)]));

    [Fact]
    public void No_interface_has_a_single_class() => Rule.Holds(ShapeRules.LonelyInterfaces([.. Solution.ServiceTypes, .. Solution.Gateway.GetTypes()]));

    [Fact]
    public void An_interface_with_a_single_class_would_be_found() => Assert.NotEmpty(ShapeRules.LonelyInterfaces([typeof(ISeatFinder), typeof(SeatFinder)]));
}
