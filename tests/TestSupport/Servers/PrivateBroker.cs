using Aspire.Hosting.Local;

namespace XibuPlan.TestSupport.Servers;

/// <summary>
/// A RabbitMQ broker of one's own, to be stopped, killed and started again on the same port with the same data: for
/// tests of what happens while the broker is away.
/// </summary>
public sealed class PrivateBroker : IAsyncDisposable
{
    private readonly RabbitSettings _settings;
    private readonly TestServer _names;
    private readonly TestServer _broker;

    private PrivateBroker()
    {
        var ports = Enumerable.Range(0, 4).Select(_ => FreePort.Find()).ToArray();
        _settings = new RabbitSettings(TestDirectory.NewPath("rabbitmq"), ports[0], ports[1], ports[2], "guest", RandomText.Password()) { ManagementPort = ports[3] };
        var server = new RabbitServer(_settings);
        _names = new TestServer(_ => Task.FromResult(server.DescribeNames()));
        _broker = new TestServer(server.PrepareAsync);
    }

    /// <summary>The AMQP URI of the default virtual host.</summary>
    public Uri Uri => new(_settings.ConnectionString);

    /// <summary>The management API, to be used with the user and password of <see cref="Uri"/>.</summary>
    public Uri Management => new($"http://127.0.0.1:{_settings.ManagementPort}");

    public static async Task<PrivateBroker> StartNewAsync()
    {
        var broker = new PrivateBroker();
        await broker._names.StartAsync(() => Task.FromResult(!FreePort.IsFree(broker._settings.NamesPort)));
        await broker.StartAsync();
        return broker;
    }

    /// <summary>Starts it (again); returns when it takes connections.</summary>
    public Task StartAsync() => _broker.StartAsync(() => RabbitServer.AnswersAsync(_settings.ConnectionString, CancellationToken.None));

    /// <summary>Stops it in peace; returns when it is gone.</summary>
    public Task StopAsync() => _broker.StopAsync();

    /// <summary>Kills it on the spot (SIGKILL); returns when it is gone.</summary>
    public Task KillAsync() => _broker.KillAsync();

    /// <summary>It stays, with its connections, but does nothing more (SIGSTOP), until it <see cref="GoesOn"/>.</summary>
    public void Pauses() => _broker.Signal(Signals.Stop);

    /// <summary>It answers what has come meanwhile (SIGCONT).</summary>
    public void GoesOn() => _broker.Signal(Signals.Continue);

    /// <summary>The AMQP URI of a fresh virtual host.</summary>
    public Task<Uri> CreateVirtualHostAsync() => new RabbitManagement(Uri, Management).CreateVirtualHostAsync();

    public async ValueTask DisposeAsync()
    {
        await _broker.KillAsync();
        await _names.KillAsync();
        _broker.Dispose();
        _names.Dispose();
    }
}
