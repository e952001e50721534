using Xunit;

namespace XibuPlan.Gateway.Tests.Doubles;

/// <summary>One gateway for all tests of a class.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    /// <summary>The gateway.</summary>
    public GatewayUnderTest Gateway { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Gateway = await GatewayUnderTest.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
