using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using XibuPlan.Identity.Demo;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>A demo's officers have a shared password: never in production.</summary>
public sealed class DemoSettingsTests
{
    [Fact]
    public void A_production_host_refuses_to_be_a_demo() =>
        Assert.Throws<InvalidOperationException>(() => DemoSettings.Of(Settings("true"), new NamedHost(Environments.Production)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public void Elsewhere_it_is_one_only_where_it_is_said(string? said, bool expected) =>
        Assert.Equal(expected, DemoSettings.Of(Settings(said), new NamedHost(Environments.Development)).Enabled);

    private static IConfiguration Settings(string? enabled) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:Enabled"] = enabled }).Build();
}
