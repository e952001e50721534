using RabbitMQ.Client;
using XibuPlan.TestSupport.Servers;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>A virtual host of a real RabbitMQ, with a queue and its error queue.</summary>
internal sealed class TestBroker : IAsyncDisposable
{
    public const string Home = "placement.on-applicant-cleared";
    public const string Errors = $"{Home}_error";

    private static readonly Dictionary<string, object?> Quorum = new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private TestBroker(Uri uri, Uri management, IConnection connection, IChannel channel) =>
        (Uri, Management, _connection, _channel) = (uri, management, connection, channel);

    public Uri Uri { get; }

    public Uri Management { get; }

    /// <summary>Settings of a dashboard that looks at it.</summary>
    public string[] Settings => SettingsAt(Uri);

    public string[] SettingsAt(Uri uri) => [$"BrokerUri={uri}", $"BrokerManagement={Management}"];

    public static async Task<TestBroker> StartAsync(bool withHome = true)
    {
        var uri = await TestServers.CreateVirtualHostAsync();
        var connection = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var broker = new TestBroker(uri, await TestServers.RabbitManagementAsync(), connection, channel);
        await broker.DeclareAsync(Errors);
        if (withHome) await broker.DeclareAsync(Home);
        return broker;
    }

    public Task DeclareAsync(string queue) => _channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum);

    /// <summary>A message as MassTransit leaves it in an error queue.</summary>
    public async Task FailAsync(string? id, string text = "{\"message\":{\"regionCode\":\"510104\"}}", string? exceptionType = "System.InvalidOperationException")
    {
        var properties = new BasicProperties
        {
            MessageId = id,
            ContentType = "application/vnd.masstransit+json",
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["MT-Fault-ExceptionType"] = exceptionType,
                ["MT-Fault-Message"] = "The seat is taken.",
                ["MT-Fault-StackTrace"] = "at Placement.Seat.Take()",
                ["MT-Fault-Timestamp"] = "2026-09-01T08:00:00Z",
                ["MT-Fault-ConsumerType"] = "OnApplicantCleared",
                ["MT-Activity-Id"] = $"00-{Sent.Trace}-0102030405060708-01",
                ["count"] = 3,
                ["large"] = 3_000_000_000L,
                ["true"] = true,
                ["deep"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["inside"] = "value" },
            },
        };
        await _channel.BasicPublishAsync("", Errors, mandatory: true, properties, Sent.Text(text));
    }

    /// <summary>Takes all messages out of a queue.</summary>
    public async Task<List<BasicGetResult>> DrainAsync(string queue)
    {
        var all = new List<BasicGetResult>();
        while (await _channel.BasicGetAsync(queue, autoAck: true) is { } got) all.Add(got);
        return all;
    }

    /// <summary>How many messages are ready in a queue.</summary>
    public async Task<uint> CountAsync(string queue) => await _channel.MessageCountAsync(queue);

    /// <summary>Takes messages until the returned channel is closed, and does nothing with them.</summary>
    public async Task<IChannel> ConsumeAsync(string queue)
    {
        var channel = await _connection.CreateChannelAsync();
        await channel.BasicConsumeAsync(queue, autoAck: false, new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(channel));
        return channel;
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
