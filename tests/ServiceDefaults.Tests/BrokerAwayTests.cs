using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using XibuPlan.SampleService;
using XibuPlan.SampleService.Contracts.V1;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Copies;
using XibuPlan.TestSupport.Servers;
using XibuPlan.TestSupport.Services;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>A broker that is stopped or killed costs nobody anything: rows wait, then go out.</summary>
public sealed class BrokerAwayTests(BrokerAwayTests.Fixture service) : IClassFixture<BrokerAwayTests.Fixture>
{
    // The longer a broker was away, the longer MassTransit waits between two attempts to find it again: up to a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

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
        // A message may have been received although the broker's confirmation was not: who rebuilds a copy is told of it too, and once.
        var waiting = await ToldAsync(text);
        Assert.Equal((20, true), (waiting.Count, waiting.All(e => e.ReceiptIsKept)));

        await service.Broker.StartAsync();

        await Eventually.True(() => service.InDatabaseAsync(async db => await db.Notes.CountAsync(n => n.Text.StartsWith("re: " + text)) == 20), Patience);
        await Eventually.True(() => service.InDatabaseAsync(async db => !await db.OutboxMessages.AnyAsync()), Patience);
        Assert.Equal(20, await service.InDatabaseAsync(db => db.Notes.CountAsync(n => n.Text.StartsWith("re: " + text))));
        Assert.Equal(waiting, await ToldAsync(text));
    }

    // A broker that comes back slowly: connections are made, and the first commands on them wait.
    [Fact]
    public async Task A_broker_that_answers_nothing_for_longer_than_a_publication_is_waited_for_gets_all_of_it_afterwards()
    {
        using var outbox = new Measured();
        await service.Broker.KillAsync();
        await service.Broker.StartAsync();
        service.Broker.Pauses();
        var client = service.As(Officers.County("510104"));
        for (var i = 0; i < 3; i++) await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = $"echo paused {i}" }).ReadAsync();
        await Eventually.True(() => outbox.Read("xibuplan.outbox.oldest") > 25, Patience);

        service.Broker.GoesOn();

        await Eventually.True(() => service.InDatabaseAsync(async db => await db.Notes.CountAsync(n => n.Text.StartsWith("re: echo paused")) == 3), Patience);
        await Eventually.True(() => service.InDatabaseAsync(async db => !await db.OutboxMessages.AnyAsync()), Patience);
    }

    [Fact]
    public async Task What_waits_in_the_outbox_is_measured_with_its_age()
    {
        using var outbox = new Measured();
        await service.Broker.KillAsync();
        var client = service.As(Officers.County("510104"));
        for (var i = 0; i < 3; i++) await client.PostAsJsonAsync("/api/sample/regions/510104/notes", new { text = $"echo measured {i}" }).ReadAsync();

        await Eventually.True(() => outbox.Read("xibuplan.outbox.backlog") >= 3 && outbox.Read("xibuplan.outbox.oldest") > 0);
        await service.Broker.StartAsync();
        await Eventually.True(() => outbox.Read("xibuplan.outbox.backlog") == 0 && outbox.Read("xibuplan.outbox.oldest") == 0, Patience);
    }

    private async Task<IReadOnlyList<Announced>> ToldAsync(string text) => [.. (await service.As(Officers.Machine(AccessScopes.Internal))
        .GetAsync($"/internal/events?type={typeof(NoteWritten).FullName}").ReadAsync<IReadOnlyList<Announced>>()).Where(e => e.Body.Contains($"\"{text} ", StringComparison.Ordinal))];

    /// <summary>The gauges of this process.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly ConcurrentDictionary<string, double> _values = new();
        private readonly MeterListener _listener = new();

        public Measured()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "XibuPlan.Messaging") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => _values[instrument.Name] = value);
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _values[instrument.Name] = value);
            _listener.Start();
        }

        public double? Read(string instrument)
        {
            _listener.RecordObservableInstruments();
            return _values.TryGetValue(instrument, out var value) ? value : null;
        }

        public void Dispose() => _listener.Dispose();
    }

    public sealed class Fixture() : ServiceFixture<SampleDbContext>("sample", typeof(SampleDbContext).Assembly)
    {
        public PrivateBroker Broker { get; private set; } = null!;

        protected override async Task<Uri> BrokerAsync()
        {
            Broker = await PrivateBroker.StartNewAsync();
            return await Broker.CreateVirtualHostAsync();
        }

        // RabbitMQ 3.10 has a new quorum queue's registration on disk some minutes after its declaration, or when it is stopped in peace.
        // Killed before that, it keeps the queue's name without the queue: nothing sent there is confirmed ever after.
        protected override async Task AfterStartAsync()
        {
            await Broker.StopAsync();
            await Broker.StartAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Broker.DisposeAsync();
        }
    }
}
