using Npgsql;

namespace XibuPlan.TestSupport.Servers;

/// <summary>Makes databases by copying a template, which is migrated once per server whichever process asks first.</summary>
internal sealed class TestDatabases(string administrator)
{
    private const string Role = "xibuplan_test";

    private readonly NpgsqlConnectionStringBuilder _administrator = new(administrator) { Pooling = false };

    public async Task<string> CreateAsync(string templateKey, Func<string, Task> migrate)
    {
        await using var connection = new NpgsqlConnection(_administrator.ConnectionString);
        await connection.OpenAsync();
        var template = "template_" + string.Concat(templateKey.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        await EnsureTemplateAsync(connection, template, migrate);
        var database = $"test_{Guid.CreateVersion7():N}";
        await RunAsync(connection, $"CREATE DATABASE {database} OWNER {Role} TEMPLATE {template}");
        return Login(database, pooling: true);
    }

    private async Task EnsureTemplateAsync(NpgsqlConnection connection, string template, Func<string, Task> migrate)
    {
        if (await ExistsAsync(connection, template))
        {
            return;
        }

        await RunAsync(connection, "SELECT pg_advisory_lock(3304)");
        try
        {
            if (!await ExistsAsync(connection, template))
            {
                await MakeTemplateAsync(connection, template, migrate);
            }
        }
        finally
        {
            await RunAsync(connection, "SELECT pg_advisory_unlock(3304)");
        }
    }

    private async Task MakeTemplateAsync(NpgsqlConnection connection, string template, Func<string, Task> migrate)
    {
        var draft = template + "_draft";
        await RunAsync(connection, $"""
            DO $$ BEGIN CREATE ROLE {Role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            ALTER ROLE {Role} LOGIN PASSWORD '{_administrator.Password}';
            """);
        await RunAsync(connection, $"DROP DATABASE IF EXISTS {draft} WITH (FORCE)");
        await RunAsync(connection, $"CREATE DATABASE {draft} OWNER {Role}");
        await migrate(Login(draft, pooling: false));
        // Whoever is still connected (a pool, a listener) would keep the database from being copied.
        await RunAsync(connection, $"ALTER DATABASE {draft} WITH ALLOW_CONNECTIONS false");
        await RunAsync(connection, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{draft}'");
        await Eventually.True(async () => !await ExistsAsync(connection, draft, "pg_stat_activity"), what: "nobody uses the template");
        await RunAsync(connection, $"ALTER DATABASE {draft} RENAME TO {template}");
    }

    private string Login(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(administrator) { Database = database, Username = Role, Pooling = pooling }.ConnectionString;

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string database, string catalogue = "pg_database")
    {
        await using var command = new NpgsqlCommand($"SELECT 1 FROM {catalogue} WHERE datname = $1", connection) { Parameters = { new NpgsqlParameter { Value = database } } };
        return await command.ExecuteScalarAsync() is not null;
    }
}
