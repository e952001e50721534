using System.Text.Json;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

/// <summary>Queues, failed messages and their way back, on a real RabbitMQ.</summary>
public sealed class MessagingTests
{
    private const string Messages = $"/api/messaging/queues/{TestBroker.Errors}/messages";
    private const string Redeliver = $"/api/messaging/queues/{TestBroker.Errors}/redeliver";

    [Fact]
    public async Task Queues_tell_what_waits_in_them_and_what_needs_a_look()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await broker.FailAsync("a");

        // RabbitMQ counts every five seconds.
        await Eventually.True(async () => await QueueAsync(dashboard, TestBroker.Errors) is { } errors && errors.GetProperty("ready").GetInt64() == 1);
        var (home, errors) = ((await QueueAsync(dashboard, TestBroker.Home))!.Value, (await QueueAsync(dashboard, TestBroker.Errors))!.Value);
        Assert.Equal(("queue.no-consumer", "queue.has-errors"), (home.GetProperty("warning").GetString(), errors.GetProperty("warning").GetString()));
        Assert.Equal(TestBroker.Home, errors.GetProperty("home").GetString());

        await using var consumer = await broker.ConsumeAsync(TestBroker.Home);
        await Eventually.True(async () => await QueueAsync(dashboard, TestBroker.Home) is { } queue && queue.GetProperty("consumers").GetInt32() == 1 && queue.GetProperty("warning").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task A_failed_message_is_shown_and_stays()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await broker.FailAsync("a");
        await broker.FailAsync("b", "no\0text");

        var messages = (await dashboard.GetAsync(Messages)).EnumerateArray().ToList();

        Assert.Equal(["a", "b"], messages.Select(m => m.GetProperty("id").GetString()));
        Assert.Equal("The seat is taken.", messages[0].GetProperty("exception").GetString());
        Assert.Equal(Sent.Trace, messages[0].GetProperty("trace").GetString());
        Assert.Equal("{inside: value}", messages[0].GetProperty("headers").GetProperty("deep").GetString());
        Assert.Contains("510104", messages[0].GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, messages[1].GetProperty("body").ValueKind);
        Assert.Single((await dashboard.GetAsync($"{Messages}?limit=1")).EnumerateArray());
        await Eventually.True(async () => await broker.CountAsync(TestBroker.Errors) == 2);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_says_why()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var dashboard = await RunningDashboard.StartAsync(broker.Settings);
        await using var alone = await RunningDashboard.StartAsync();
        await using var unmanaged = await RunningDashboard.StartAsync($"BrokerUri={broker.Uri}");
        await using var stranger = await RunningDashboard.StartAsync(broker.SettingsAt(new UriBuilder(broker.Uri) { Password = "guess" }.Uri));

        Assert.Equal(new Asked(422, 0, "messaging.not-an-error-queue"), await Asked.PostAsync(dashboard, $"/api/messaging/queues/{TestBroker.Home}/redeliver"));
        Assert.Equal(new Asked(422, 0, "messaging.not-an-error-queue"), await Asked.GetAsync(dashboard, $"/api/messaging/queues/{TestBroker.Home}/messages"));
        Assert.Equal(new Asked(404, 0, "messaging.queue-unknown"), await Asked.PostAsync(dashboard, "/api/messaging/queues/nobody_error/redeliver"));
        Assert.Equal(new Asked(404, 0, "messaging.queue-unknown"), await Asked.GetAsync(dashboard, "/api/messaging/queues/nobody_error/messages"));
        Assert.Equal(new Asked(503, 0, "messaging.no-broker"), await Asked.PostAsync(alone, Redeliver));
        Assert.Equal(new Asked(503, 0, "messaging.no-broker"), await Asked.GetAsync(alone, Messages));
        Assert.Equal(new Asked(503, 0, "messaging.login-refused"), await Asked.PostAsync(stranger, Redeliver));
        Assert.Equal("messaging.login-refused", await ProblemAsync(stranger));
        Assert.Equal("messaging.no-broker", await ProblemAsync(alone));
        Assert.Equal("messaging.no-management", await ProblemAsync(unmanaged));
    }

    [Fact]
    public async Task A_broker_that_is_away_is_said_to_be_and_the_outboxes_are_still_shown()
    {
        await using var dashboard = await RunningDashboard.StartAsync("BrokerUri=amqp://guest:guest@127.0.0.1:9", "BrokerManagement=http://127.0.0.1:9");
        var now = (ulong)Store.UnixTime.Of(TimeProvider.System.GetUtcNow());
        await dashboard.SendOutboxAsync("placement", OutboxSent.Gauge("xibuplan.outbox.oldest", 90, now), OutboxSent.Gauge("xibuplan.outbox.backlog", 12, now));
        await dashboard.SendOutboxAsync("subsidy", OutboxSent.Gauge("xibuplan.outbox.oldest", 0, now - 600_000_000_000), OutboxSent.Gauge("other", 1, now - 600_000_000_000));
        await dashboard.SendAsync("metrics", "gateway", Sent.Counter("calls", 1, now));

        var state = await dashboard.GetAsync("/api/messaging");
        var outboxes = state.GetProperty("outboxes").EnumerateArray().ToDictionary(o => o.GetProperty("service").GetString()!);

        Assert.Equal("messaging.broker-away", state.GetProperty("problem").GetString());
        Assert.Equal(new Asked(503, 0, "messaging.broker-away"), await Asked.PostAsync(dashboard, Redeliver));
        Assert.Equal(["placement", "subsidy"], outboxes.Keys.Order());
        Assert.Equal((12, 90, "outbox.old"), (outboxes["placement"].GetProperty("backlog").GetDouble(), outboxes["placement"].GetProperty("oldestSeconds").GetDouble(), outboxes["placement"].GetProperty("warning").GetString()));
        Assert.Equal("outbox.silent", outboxes["subsidy"].GetProperty("warning").GetString());
        Assert.DoesNotContain("guest:guest", state.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement?> QueueAsync(RunningDashboard dashboard, string name) =>
        (await dashboard.GetAsync("/api/messaging")).GetProperty("queues").EnumerateArray().Where(queue => queue.GetProperty("name").GetString() == name).Select(queue => (JsonElement?)queue).FirstOrDefault();

    private static async Task<string?> ProblemAsync(RunningDashboard dashboard) => (await dashboard.GetAsync("/api/messaging")).GetProperty("problem").GetString();
}
