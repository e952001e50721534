namespace XibuPlan.Dashboard;

/// <summary>How the dashboard runs: section <c>Dashboard</c> of the configuration.</summary>
internal sealed class DashboardSettings
{
    /// <summary>Pages, read API and OTLP over HTTP; 0: any free port.</summary>
    public int Port { get; set; } = 18888;

    /// <summary>OTLP over gRPC, without TLS (h2c), therefore on a port of its own; 0: any free port.</summary>
    public int GrpcPort { get; set; } = 18889;

    /// <summary>Listens on every address instead of loopback only; asks for a key and a token.</summary>
    public bool Public { get; set; }

    /// <summary>What senders show as <c>x-otlp-api-key</c>; null: none is asked for.</summary>
    public string? OtlpKey { get; set; }

    /// <summary>What people log in with; null: one is made at each start.</summary>
    public string? Token { get; set; }

    /// <summary>The directory of the system that this dashboard belongs to; null: telemetry only.</summary>
    public string? HostDirectory { get; set; }

    /// <summary>A RabbitMQ broker, with its login, for a dashboard that belongs to no host: <c>amqp://user:password@host:port/vhost</c>.</summary>
    public Uri? BrokerUri { get; set; }

    /// <summary>That broker's management API; the login is that of <see cref="BrokerUri"/>.</summary>
    public Uri? BrokerManagement { get; set; }

    /// <summary>Where telemetry is kept over restarts; null: in memory only.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>In front of every path, behind a proxy; begins with a slash.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>Of one request, as sent and unpacked.</summary>
    public int MaxRequestBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Of a file of OTLP JSON that is brought in by hand, as sent and unpacked.</summary>
    public int MaxImportBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Web sites whose pages may send OTLP from the browser, separated by commas (<c>https://a.example,http://localhost:5173</c>); empty: none.
    /// </summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>Decoded requests that may wait to be stored, in bytes; beyond it they are counted and dropped.</summary>
    public long MaxWaitingBytes { get; set; } = 64 * 1024 * 1024;

    public int Services { get; set; } = 64;

    public int SpansPerService { get; set; } = 20_000;

    public int LogsPerService { get; set; } = 10_000;

    public int SeriesPerService { get; set; } = 2_000;

    /// <summary>Traces that may be kept until they are released, beside the quotas.</summary>
    public int KeptTraces { get; set; } = 50;

    /// <summary>Spans that the kept traces may have in all.</summary>
    public int KeptSpans { get; set; } = 20_000;

    /// <summary>On disk, for each signal of a service.</summary>
    public long BytesPerService { get; set; } = 32 * 1024 * 1024;

    public double RetentionDays { get; set; } = 7;
}
