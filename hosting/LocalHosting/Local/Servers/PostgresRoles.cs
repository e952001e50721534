using Npgsql;

namespace Aspire.Hosting.Local;

/// <summary>Gives each database its own login role, which owns it and is the only one that can enter it.</summary>
internal static class PostgresRoles
{
    /// <summary>Creates the database and its role (of the same name) where missing and sets the role's password.</summary>
    public static async Task EnsureAsync(string administrator, string database, string password, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var name = Quote(database);
        // Replicated hosts are not meant, but two databases of one server are made at once: one at a time is enough.
        await RunAsync(connection, "SELECT pg_advisory_lock(812734)", cancellationToken);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", database, cancellationToken))
        {
            await RunAsync(connection, $"CREATE ROLE {name} LOGIN", cancellationToken);
        }

        await RunAsync(connection, $"ALTER ROLE {name} LOGIN PASSWORD '{password.Replace("'", "''", StringComparison.Ordinal)}'", cancellationToken);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, cancellationToken))
        {
            // An administrator that is no superuser may hand ownership only to a role it is a member of.
            await RunAsync(connection, $"GRANT {name} TO CURRENT_USER", cancellationToken);
            await RunAsync(connection, $"CREATE DATABASE {name} OWNER {name}", cancellationToken);
        }

        await RunAsync(connection, $"REVOKE ALL ON DATABASE {name} FROM PUBLIC", cancellationToken);
    }

    /// <summary>Closes the maintenance databases to the services' roles.</summary>
    public static async Task CloseMaintenanceAsync(string administrator, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC", cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = name } } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
