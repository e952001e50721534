using XibuPlan.Architecture.Tests.Breakers;
using XibuPlan.Architecture.Tests.Reading;
using XibuPlan.Architecture.Tests.Rules;
using XibuPlan.TestSupport;
using Xunit;

namespace XibuPlan.Architecture.Tests;

public sealed class DependencyTests
{
    public static TheoryData<string> Services => [.. Solution.ServiceNames];

    [Fact]
    public void There_are_six_services() =>
        Assert.Equal(["Employment", "Identity", "Placement", "Recruitment", "ServiceManagement", "Subsidy"], Solution.ServiceNames);

    [Fact]
    public void Contracts_know_the_event_interface_and_nothing_else() => Rule.Holds(DependencyRules.ContractsThatKnowMore(Solution.Contracts));

    [Fact]
    public void Contracts_that_know_more_would_be_found() => Assert.NotEmpty(DependencyRules.ContractsThatKnowMore([typeof(DependencyTests).Assembly]));

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_knows_other_services_by_their_contracts_only(string service) =>
        Rule.Holds(DependencyRules.ForeignInsides(service, File.ReadAllText(Repository.PathOf("services", service, service, $"{service}.csproj"))));

    [Fact]
    public void A_service_that_knows_another_ones_insides_would_be_found() => Assert.Equal(
        ["Subsidy references Placement"],
        DependencyRules.ForeignInsides("Subsidy", """
            <Project><ItemGroup>
              <ProjectReference Include="..\..\Placement\Placement\Placement.csproj" />
              <ProjectReference Include="..\..\Placement\Placement.Contracts\Placement.Contracts.csproj" />
            </ItemGroup></Project>
            """));

    [Fact]
    public void Nobody_but_the_relay_talks_to_the_broker() => Rule.Holds(DependencyRules.TalkingToTheBroker(Solution.ServiceTypes));

    [Fact]
    public void A_handler_that_publishes_would_be_found() => Assert.NotEmpty(DependencyRules.TalkingToTheBroker([typeof(PublishingHandler)]));
}
