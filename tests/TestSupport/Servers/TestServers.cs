namespace XibuPlan.TestSupport.Servers;

/// <summary>
/// PostgreSQL and RabbitMQ for the tests of this process: those that XIBUPLAN_TEST_POSTGRES and XIBUPLAN_TEST_RABBITMQ
/// (with XIBUPLAN_TEST_RABBITMQ_MANAGEMENT) name, else private ones, started on first use and gone with the process.
/// </summary>
public static class TestServers
{
    private static readonly Lazy<Task<string>> Postgres = new(() =>
        Environment.GetEnvironmentVariable("XIBUPLAN_TEST_POSTGRES") is { Length: > 0 } given ? Task.FromResult(given) : PrivatePostgres.StartAsync());

    private static readonly Lazy<Task<(Uri Broker, Uri Management)>> Rabbit = new(StartRabbitAsync);

    /// <summary>The superuser's connection string.</summary>
    public static Task<string> PostgresAsync() => Postgres.Value;

    /// <summary>
    /// A fresh database for the caller alone. The first caller per <paramref name="templateKey"/> and server has the
    /// template made and <paramref name="migrate"/>d; everybody gets a copy of it. The login owns the database but is no
    /// superuser, as in a real run.
    /// </summary>
    /// <param name="templateKey">Names the schema, e.g. "identity": one key, one set of migrations.</param>
    /// <param name="migrate">Brings the empty database behind the given connection string to the schema.</param>
    /// <returns>The connection string of the new database.</returns>
    public static async Task<string> CreateDatabaseAsync(string templateKey, Func<string, Task> migrate) =>
        await new TestDatabases(await PostgresAsync()).CreateAsync(templateKey, migrate);

    /// <summary>The AMQP URI of the broker's default virtual host.</summary>
    public static async Task<Uri> RabbitAsync() => (await Rabbit.Value).Broker;

    /// <summary>The broker's management API, to be used with the user and password of <see cref="RabbitAsync"/>.</summary>
    public static async Task<Uri> RabbitManagementAsync() => (await Rabbit.Value).Management;

    /// <summary>The AMQP URI of a fresh virtual host: its exchanges and queues belong to the caller alone.</summary>
    public static async Task<Uri> CreateVirtualHostAsync()
    {
        var (broker, management) = await Rabbit.Value;
        return await new RabbitManagement(broker, management).CreateVirtualHostAsync();
    }

    private static async Task<(Uri Broker, Uri Management)> StartRabbitAsync()
    {
        if (Environment.GetEnvironmentVariable("XIBUPLAN_TEST_RABBITMQ") is { Length: > 0 } given)
        {
            var broker = new Uri(given);
            var management = Environment.GetEnvironmentVariable("XIBUPLAN_TEST_RABBITMQ_MANAGEMENT");
            return (broker, new Uri(string.IsNullOrEmpty(management) ? $"http://{broker.Host}:15672" : management));
        }

        var started = await PrivateBroker.StartNewAsync();
        return (started.Uri, started.Management);
    }
}
