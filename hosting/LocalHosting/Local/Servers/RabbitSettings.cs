namespace Aspire.Hosting.Local;

/// <summary>A private RabbitMQ broker: where it lives, its four loopback ports and its first user.</summary>
internal sealed record RabbitSettings(string Directory, int Port, int DistributionPort, int NamesPort, string UserName, string Password)
{
    /// <summary>The management plugin's HTTP port; null: no plugin.</summary>
    public int? ManagementPort { get; init; }

    public string ConnectionString => $"amqp://{UserName}:{Password}@localhost:{Port}";

    public string Configuration()
    {
        List<string> lines =
        [
            $"listeners.tcp.1 = 127.0.0.1:{Port}", $"default_user = {UserName}", $"default_pass = {Password}",
            "log.console = true", "log.console.level = warning", "log.file = false",
            // Every health check is a connection that says hello and goes.
            "log.connection.level = error",
        ];
        if (ManagementPort is { } port)
        {
            lines.AddRange(["management.tcp.ip = 127.0.0.1", $"management.tcp.port = {port}", "management_agent.disable_metrics_collector = false"]);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Everything points into the private directory: nothing of the system's own broker is read or written.</summary>
    public IReadOnlyDictionary<string, string?> Environment() => new Dictionary<string, string?>
    {
        ["HOME"] = Path.Combine(Directory, "home"),
        ["RABBITMQ_NODENAME"] = "rabbit@localhost",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Directory, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(Directory, "log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Directory, "rabbitmq"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(Directory, "advanced"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(Directory, "rabbitmq-env.conf"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(Directory, "generated"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Directory, "enabled_plugins"),
        ["RABBITMQ_DIST_PORT"] = DistributionPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
        // The script then replaces itself by the broker, so that our signal reaches it.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
        ["ERL_EPMD_PORT"] = NamesPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };
}
