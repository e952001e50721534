using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using XibuPlan.Identity.Hashing;
using Xunit;

namespace XibuPlan.Identity.UnitTests;

/// <summary>A password is never cheaper to guess in production than ASP.NET Core Identity makes it.</summary>
public sealed class HashingCostTests
{
    private static readonly int Usual = new PasswordHasherOptions().IterationCount;

    [Theory]
    [InlineData(-1)]
    [InlineData(-99_000)]
    public void A_production_host_refuses_less_than_the_usual(int more) =>
        Assert.Throws<InvalidOperationException>(() => HashingCost.Of(Settings(Usual + more), new NamedHost(Environments.Production)));

    [Theory]
    [InlineData(0)]
    [InlineData(110_000)]
    public void It_takes_the_usual_and_more(int more) =>
        Assert.Equal(Usual + more, HashingCost.Of(Settings(Usual + more), new NamedHost(Environments.Production)));

    [Fact]
    public void Where_nothing_is_said_it_is_the_usual() =>
        Assert.Equal(Usual, HashingCost.Of(Settings(null), new NamedHost(Environments.Development)));

    [Fact]
    public void Elsewhere_it_may_be_cheaper() =>
        Assert.Equal(1_000, HashingCost.Of(Settings(1_000), new NamedHost(Environments.Development)));

    private static IConfiguration Settings(int? iterations) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PasswordHashing:IterationCount"] = iterations?.ToString() }).Build();
}
