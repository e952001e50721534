using Npgsql;
using XibuPlan.TestSupport.Servers;
using Xunit;

namespace XibuPlan.LocalHosting.Tests.Servers;

public sealed class TestServersTests
{
    [Fact]
    public async Task A_template_is_migrated_once_and_copied_for_everybody()
    {
        var migrated = 0;
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestServers.CreateDatabaseAsync("orders", async connectionString =>
        {
            Interlocked.Increment(ref migrated);
            await ExecuteAsync(connectionString, "CREATE TABLE orders (id int PRIMARY KEY)");
        })));

        Assert.Equal(1, migrated);
        Assert.Equal(4, databases.Distinct(StringComparer.Ordinal).Count());
        await ExecuteAsync(databases[0], "INSERT INTO orders VALUES (1)");
        Assert.Equal(0L, await ExecuteAsync(databases[1], "SELECT count(*) FROM orders"));
    }

    [Fact]
    public async Task The_login_of_a_test_database_is_no_superuser()
    {
        var database = await TestServers.CreateDatabaseAsync("plain", _ => Task.CompletedTask);

        Assert.Equal("off", await ExecuteAsync(database, "SHOW is_superuser"));
    }

    [Fact]
    public async Task Each_caller_gets_a_virtual_host_of_its_own()
    {
        var one = await TestServers.CreateVirtualHostAsync();
        var other = await TestServers.CreateVirtualHostAsync();

        Assert.NotEqual(one.AbsolutePath, other.AbsolutePath);
        Assert.Equal("amqp", one.Scheme);
    }

    [Fact]
    public async Task A_private_broker_returns_on_the_same_port_after_a_stop_and_after_a_kill()
    {
        await using var broker = await PrivateBroker.StartNewAsync();
        var before = broker.Uri;

        await broker.StopAsync();
        await broker.StartAsync();
        await broker.KillAsync();
        await broker.StartAsync();

        Assert.Equal(before, broker.Uri);
        Assert.NotNull(await broker.CreateVirtualHostAsync());
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
