using Aspire.Hosting;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

public sealed class ArgumentTests
{
    [Fact]
    public void Options_become_configuration()
    {
        var values = HostArguments.Parse(["--servers-only", "--data", "/somewhere", "--replicas=3", "--gateway-port", "9000"]);

        Assert.Equal("true", values["ServersOnly"]);
        Assert.Equal("/somewhere", values["DataDirectory"]);
        Assert.Equal("3", values["Replicas"]);
        Assert.Equal("9000", values["GatewayPort"]);
    }

    [Fact]
    public void What_is_no_option_is_refused() => Assert.Throws<ArgumentException>(() => HostArguments.Parse(["start"]));
}
