using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Disk;

/// <summary>
/// Telemetry on disk: the requests' parts as they came, in a directory for each signal of each service. It is written while
/// running and read once, at the start; it has the same quotas as the memory that it fills.
/// </summary>
internal sealed class Archive(DashboardSettings settings, TimeProvider time, ILogger<Archive> logger) : IDisposable
{
    private readonly Dictionary<(Signal Signal, string Service), SegmentLog> _logs = [];
    private bool _broken;

    private string? Root => settings.DataDirectory;

    public void Append(Signal signal, string service, ReadOnlyMemory<byte> part) => Try(() => LogOf(signal, service).Append(part.Span));

    public void Flush() => Try(() =>
    {
        foreach (var log in _logs.Values) log.Flush();
    });

    public void Trim() => Try(() =>
    {
        foreach (var log in _logs.Values) log.Trim();
    });

    /// <summary>Deletes what was kept of a signal, of one service or of all.</summary>
    public void Clear(Signal signal, string? service) => Try(() =>
    {
        foreach (var (_, log) in _logs.Where(log => log.Key.Signal == signal && (service is null || log.Key.Service == service))) log.Clear();
    });

    /// <summary>Everything of a signal that was kept, each service's in its order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(Signal signal)
    {
        var directory = Path.Combine(Root ?? "", Name(signal));
        if (Root is null || !Directory.Exists(directory)) return [];
        return Directory.GetDirectories(directory).SelectMany(service =>
        {
            var log = LogOf(signal, Uri.UnescapeDataString(Path.GetFileName(service)));
            log.Trim();
            return log.ReadAll();
        });
    }

    public void Dispose()
    {
        foreach (var log in _logs.Values) log.Dispose();
    }

    private static string Name(Signal signal) => signal.ToString().ToLowerInvariant();

    private SegmentLog LogOf(Signal signal, string service)
    {
        if (_logs.TryGetValue((signal, service), out var log)) return log;
        // Escaped, a service's name is one path segment; a dot in front would make it a hidden or a parent directory.
        var name = Uri.EscapeDataString(service.Length <= 64 ? service : service[..64]).Replace(".", "%2E", StringComparison.Ordinal);
        var path = Path.Combine(Root!, Name(signal), name);
        return _logs[(signal, service)] = new SegmentLog(path, settings.BytesPerService, TimeSpan.FromDays(settings.RetentionDays), time);
    }

    /// <summary>A full disk costs the history, not the present: it is said once, and tried again with each write.</summary>
    private void Try(Action write)
    {
        if (Root is null) return;
        try
        {
            write();
            _broken = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_broken) logger.LogError(e, "Telemetry cannot be written to {Directory}", Root);
            _broken = true;
        }
    }
}
