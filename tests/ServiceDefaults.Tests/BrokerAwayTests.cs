using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>A broker that is stopped or killed costs nobody anything: rows wait, then go out.</summary>
public sealed class BrokerAwayTests(BrokerAwayTests.Fixture service) : IClassFixture<BrokerAwayTests.Fixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changes_made_while_the_broker_is_away_are_delivered_when_it_is_back(bool killed)
    {
        await (killed ? service.Broker.KillAsync() : service.Broker.StopAsync());
        var client = service.As(Officers.County("510104"));
        var text = $"echo away {killed}";
        for (var i = 0; i < 20; i++) await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = $"{text} {i:D2}" }).ReadAsync();
        Assert.True(await service.InDatabaseAsync(db => db.OutboxMessages.CountAsync()) >= 20);

        await service.Broker.StartAsync();

        await Eventually.True(() => service.InDatabaseAsync(async db => await db.Notes.CountAsync(n => n.Text.StartsWith("re: " + text)) == 20), TimeSpan.FromSeconds(60));
        await Eventually.True(() => service.InDatabaseAsync(async db => !await db.OutboxMessages.AnyAsync()), TimeSpan.FromSeconds(60));
        Assert.Equal(20, await service.InDatabaseAsync(db => db.Notes.CountAsync(n => n.Text.StartsWith("re: " + text))));
    }

    public sealed class Fixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly)
    {
        public PrivateBroker Broker { get; private set; } = null!;

        protected override async Task<Uri> BrokerAsync()
        {
            Broker = await PrivateBroker.StartNewAsync();
            return await Broker.CreateVirtualHostAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Broker.DisposeAsync();
        }
    }
}
