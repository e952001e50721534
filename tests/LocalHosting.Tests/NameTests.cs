using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Xunit;

namespace XibuPlan.LocalHosting.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("-x")]
    [InlineData("x-")]
    [InlineData("x--y")]
    [InlineData("x_y")]
    [InlineData("postgré")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_name_that_breaks_the_rules_is_refused(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => new ProjectResource(name));

    [Theory]
    [InlineData("x")]
    [InlineData("service-management-db")]
    [InlineData("Api2")]
    public void A_name_that_keeps_them_is_taken(string name) => Assert.Equal(name, new ProjectResource(name).Name);

    [Fact]
    public void Names_are_unique_whatever_their_case()
    {
        var builder = DistributedApplication.CreateBuilder(["--data", Path.GetTempPath()]);
        builder.AddParameter("token", "1");

        Assert.Throws<DistributedApplicationException>(() => builder.AddParameter("Token", "2"));
    }

    [Fact]
    public void Two_endpoints_of_one_name_are_refused()
    {
        var builder = DistributedApplication.CreateBuilder(["--data", Path.GetTempPath()]);
        var program = builder.AddExecutable("program", "true", ".").WithHttpEndpoint();

        Assert.Throws<DistributedApplicationException>(() => program.WithHttpEndpoint());
    }
}
