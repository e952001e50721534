using System.Net;
using System.Net.Http.Json;
using XibuPlan.Gateway.Tests.Doubles;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Time;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.Gateway.Tests.Demo;

public sealed class DemoClockTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Wanted = new(2020, 4, 15, 1, 0, 0, TimeSpan.Zero);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"xibuplan-clock-{Guid.CreateVersion7():N}.json");
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() =>
        _gateway = await GatewayUnderTest.StartAsync(("Demo:Enabled", "true"), ("Clock:File", _file), ("environment", "Development"));

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        File.Delete(_file);
    }

    [Fact]
    public async Task A_national_administrator_sets_the_clock_for_every_process()
    {
        using var administrator = _gateway.Client(TestTokens.Of(Officers.National(OfficerRole.Administrator)));

        await administrator.PutAsJsonAsync("/api/demo/clock", new { now = Wanted }).ReadAsync();

        Assert.InRange(new ProgrammeClock(_file).GetUtcNow() - Wanted, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        using var anybody = _gateway.Client();
        // The gateway's own clock looks at the file ten times a second.
        await TestSupport.Servers.Eventually.True(async () =>
            (await anybody.GetAsync("/api/demo/clock").ReadAsync()).GetProperty("now").GetDateTimeOffset() - Wanted < TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(Party.National, OfficerRole.Reviewer)]
    [InlineData(Party.Province, OfficerRole.Administrator)]
    public async Task Nobody_else_does(Party party, OfficerRole role)
    {
        var officer = party == Party.National ? Officers.National(role) : Officers.Province("510000", role);
        using var client = _gateway.Client(TestTokens.Of(officer));

        await client.PutAsJsonAsync("/api/demo/clock", new { now = Wanted }).RefusedAsync(HttpStatusCode.Forbidden, "access.not-your-office");

        Assert.False(File.Exists(_file));
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_does_not()
    {
        using var client = _gateway.Client();
        await client.PutAsJsonAsync("/api/demo/clock", new { now = Wanted }).RefusedAsync(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    [Fact]
    public async Task Outside_a_demo_there_is_no_such_thing()
    {
        await using var production = await GatewayUnderTest.StartAsync();
        using var administrator = production.Client(TestTokens.Of(Officers.National(OfficerRole.Administrator)));
        await administrator.GetAsync("/api/demo/clock").RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
        await administrator.PutAsJsonAsync("/api/demo/clock", new { now = Wanted }).RefusedAsync(HttpStatusCode.NotFound, "request.not-found");
    }
}
