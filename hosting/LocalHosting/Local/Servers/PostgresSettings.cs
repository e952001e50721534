namespace Aspire.Hosting.Local;

/// <summary>A private PostgreSQL server: where it lives and who may administer it.</summary>
internal sealed record PostgresSettings(string Directory, int Port, string UserName, string Password)
{
    /// <summary>Off only where the data is worth nothing.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 200;

    public string SharedBuffers { get; init; } = "256MB";

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={UserName};Password={Password}";

    public IEnumerable<string> Arguments()
    {
        var settings = new List<string>
        {
            "listen_addresses=127.0.0.1", $"port={Port}", "unix_socket_directories=", $"max_connections={MaxConnections}",
            $"shared_buffers={SharedBuffers}", "logging_collector=off", "log_min_messages=warning", "log_checkpoints=off",
        };
        if (!Durable)
        {
            settings.AddRange(["fsync=off", "full_page_writes=off", "max_wal_size=4GB", "wal_level=minimal", "max_wal_senders=0"]);
        }

        return settings.SelectMany(setting => new[] { "-c", setting });
    }
}
