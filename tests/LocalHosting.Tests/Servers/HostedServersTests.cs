using Npgsql;
using XibuPlan.LocalHosting.Tests.Support;
using Xunit;

namespace XibuPlan.LocalHosting.Tests.Servers;

public sealed class HostedServersTests(HostedServersTests.Host host) : IClassFixture<HostedServersTests.Host>
{
    [Fact]
    public async Task A_database_is_owned_by_a_role_of_its_own_that_no_other_role_can_follow()
    {
        var shop = host.Process.Server("shop-db");
        await ExecuteAsync(shop, "CREATE TABLE IF NOT EXISTS mine (id int)");
        Assert.Equal("shop", await ExecuteAsync(shop, "SELECT current_user::text"));

        var intruder = new NpgsqlConnectionStringBuilder(host.Process.Server("bank-db")) { Database = "shop" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(intruder, "SELECT * FROM mine"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_killed_database_server_returns_on_its_port_with_its_data()
    {
        var shop = host.Process.Server("shop-db");
        await ExecuteAsync(shop, "CREATE TABLE kept AS SELECT 42 AS answer");

        await host.Process.KillAndAwaitReturnAsync("postgres");

        Assert.Equal(42, await ExecuteAsync(shop, "SELECT answer FROM kept"));
    }

    [Fact]
    public async Task A_killed_broker_returns_on_its_port_with_its_data()
    {
        var broker = new BrokerApi(new Uri(host.Process.Server("messaging")), new Uri(host.Process.Server("messaging-management")));
        await broker.CreateDurableQueueAsync("kept");
        // RabbitMQ 3.10 may forget what was declared just before a kill; after a stop in peace it has it on disk.
        await host.Process.StopAndAwaitReturnAsync("messaging");

        await host.Process.KillAndAwaitReturnAsync("messaging");

        await broker.AwaitQueueAsync("kept");
    }

    [Fact]
    public async Task A_second_host_on_the_same_directory_is_refused()
    {
        Assert.Equal(1, await host.Process.RunSecondAsync());

        Assert.Contains(host.Process.Output(), line => line.Contains("Another AppHost is running", StringComparison.Ordinal));
        Assert.True(host.Process.Status().GetProperty("ready").GetBoolean());
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public sealed class Host : IAsyncLifetime
    {
        internal HostProcess Process { get; } = new();

        public async ValueTask InitializeAsync() => await Process.StartAsync();

        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
