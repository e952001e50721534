using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>Structured log entries in memory.</summary>
internal sealed class LogStore(DashboardSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Quotas<LogEntry> _quotas = new(settings.LogsPerService, settings.Services);
    private long _last;

    /// <inheritdoc cref="TraceStore.Add"/>
    public int Add(IReadOnlyList<LogEntry> entries)
    {
        var refused = 0;
        lock (_gate)
        {
            foreach (var entry in entries)
            {
                entry.Number = ++_last;
                if (!_quotas.Add(entry.Origin.Service, entry, _ => { })) refused++;
            }
        }

        return refused;
    }

    public void Expire(long before)
    {
        lock (_gate)
        {
            _quotas.Expire(entry => Math.Max(entry.At, entry.Received) < before, _ => { });
        }
    }

    /// <summary>Throws away the entries of a service; null: of all.</summary>
    public void Clear(string? service)
    {
        lock (_gate)
        {
            _quotas.Clear(service, _ => { });
        }
    }

    /// <summary>The newest entries that fit, newest first, and how many fit in all.</summary>
    public (List<LogEntry> Entries, int Total) Newest(string? service, Func<LogEntry, bool> fits, int limit)
    {
        List<LogEntry> found;
        lock (_gate)
        {
            found = [.. (string.IsNullOrEmpty(service) ? _quotas.All() : _quotas.Of(service)).Where(fits)];
        }

        found.Sort((a, b) => (b.At, b.Number).CompareTo((a.At, a.Number)));
        return (found[..Math.Min(limit, found.Count)], found.Count);
    }

    public Dictionary<string, int> CountByService()
    {
        lock (_gate)
        {
            return _quotas.Services.ToDictionary(service => service, _quotas.CountOf, StringComparer.Ordinal);
        }
    }
}
