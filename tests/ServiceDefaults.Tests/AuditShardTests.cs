using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using XibuPlan.ServiceDefaults.Persistence;
using Xunit;

namespace XibuPlan.ServiceDefaults.Tests;

/// <summary>Who writes into which of the audit trail's chains: a long transaction makes nobody else wait while a chain is free.</summary>
public sealed class AuditShardTests(SampleFixture service) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private readonly List<NpgsqlConnection> _connections = [];

    [Fact]
    public async Task A_writer_whose_shard_is_held_takes_a_free_one_and_stays_in_it()
    {
        var (first, second) = await OpenTwoOfOneShardAsync();
        await using var held = await first.BeginTransactionAsync();
        await WriteAsync(first);
        await using var other = await second.BeginTransactionAsync();
        var taken = await WriteAsync(second);
        await held.CommitAsync();

        Assert.Equal(taken, await WriteAsync(second));
        await other.CommitAsync();
        Assert.NotEqual(taken, await WriteAsync(second));
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public async Task A_savepoint_rolled_back_gives_its_shard_back()
    {
        var (first, second) = await OpenTwoOfOneShardAsync();
        await using var held = await first.BeginTransactionAsync();
        var own = await WriteAsync(first);
        await using var other = await second.BeginTransactionAsync();
        await other.SaveAsync("before");
        await WriteAsync(second);
        await other.RollbackAsync("before");
        await held.CommitAsync();

        Assert.Equal(own, await WriteAsync(second));
        await other.CommitAsync();
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public async Task Where_all_are_held_a_writer_waits_for_its_own()
    {
        var writers = new List<NpgsqlTransaction>();
        var shards = new HashSet<int>();
        for (var i = 0; i < 8; i++)
        {
            var connection = await OpenAsync();
            writers.Add(await connection.BeginTransactionAsync());
            shards.Add(await WriteAsync(connection));
        }
        Assert.Equal(8, shards.Count);

        var ninth = await OpenAsync();
        var waits = await Assert.ThrowsAsync<PostgresException>(() => WriteAsync(ninth));
        Assert.Equal(PostgresErrorCodes.LockNotAvailable, waits.SqlState);
        foreach (var writer in writers) await writer.CommitAsync();
        await WriteAsync(ninth);
        Assert.Empty(await FaultsAsync());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
    }

    /// <summary>Two connections that begin at the same shard: of nine, two must.</summary>
    private async Task<(NpgsqlConnection First, NpgsqlConnection Second)> OpenTwoOfOneShardAsync()
    {
        var byShard = new Dictionary<int, NpgsqlConnection>();
        while (true)
        {
            var connection = await OpenAsync();
            if (!byShard.TryAdd(connection.ProcessID % 8, connection)) return (byShard[connection.ProcessID % 8], connection);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(service.Services.GetRequiredService<IConfiguration>().GetConnectionString("database"));
        _connections.Add(connection);
        await connection.OpenAsync();
        await using var patience = new NpgsqlCommand("SET lock_timeout = '1s'", connection);
        await patience.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Writes one row; answers its shard.</summary>
    private static async Task<int> WriteAsync(NpgsqlConnection connection)
    {
        await using var insert = new NpgsqlCommand("""
            INSERT INTO audit_entries (shard, occurred_at, operation, actor_id, party, entity, entity_id, revision, changes)
            VALUES (0, now(), 'test', gen_random_uuid(), 'test', 'Note', gen_random_uuid(), 1, '{}') RETURNING shard
            """, connection);
        return (int)(await insert.ExecuteScalarAsync())!;
    }

    private Task<List<long>> FaultsAsync() => service.InDatabaseAsync(db => db.Database.SqlQueryRaw<long>(AuditChain.VerifySql).ToListAsync());
}
