using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>An instrument of a service with its series.</summary>
internal sealed class InstrumentSeries(Instrument instrument)
{
    public Instrument Instrument { get; set; } = instrument;

    public Dictionary<string, Series> Series { get; } = new(StringComparer.Ordinal);
}

/// <summary>Metrics in memory. A service whose attributes never repeat runs into its own limit of series, and nobody else's.</summary>
internal sealed class MetricStore(DashboardSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<(string Meter, string Name), InstrumentSeries>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Stores the points; returns how many were refused because a service has too many series, or there are too many services.</summary>
    public int Add(Origin origin, IReadOnlyList<MetricPoint> points)
    {
        lock (_gate)
        {
            if (!_services.TryGetValue(origin.Service, out var instruments))
            {
                if (_services.Count >= settings.Services) return points.Count;
                _services[origin.Service] = instruments = [];
            }

            return points.Count(point => !Add(origin, instruments, point));
        }
    }

    /// <summary>Throws away the series of a service; null: of all.</summary>
    public void Clear(string? service)
    {
        lock (_gate)
        {
            foreach (var name in _services.Keys.Where(name => service is null || name == service).ToList())
            {
                _services.Remove(name);
                _counts.Remove(name);
            }
        }
    }

    /// <summary>Works on the instruments of a service under the lock.</summary>
    public T Read<T>(string service, Func<IEnumerable<InstrumentSeries>, T> read)
    {
        lock (_gate)
        {
            return read(_services.TryGetValue(service, out var instruments) ? instruments.Values : []);
        }
    }

    public Dictionary<string, int> CountByService()
    {
        lock (_gate)
        {
            return new Dictionary<string, int>(_counts, StringComparer.Ordinal);
        }
    }

    private bool Add(Origin origin, Dictionary<(string Meter, string Name), InstrumentSeries> instruments, MetricPoint point)
    {
        var key = (point.Instrument.Meter, point.Instrument.Name);
        if (!instruments.TryGetValue(key, out var known)) instruments[key] = known = new InstrumentSeries(point.Instrument);
        known.Instrument = point.Instrument;
        var id = $"{origin.Instance}|{string.Join('|', point.Attributes.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={Tags.Text(tag.Value)}"))}";
        if (!known.Series.TryGetValue(id, out var series))
        {
            var count = _counts.GetValueOrDefault(origin.Service);
            if (count >= settings.SeriesPerService) return false;
            _counts[origin.Service] = count + 1;
            known.Series[id] = series = new Series(origin.Instance, point.Attributes);
        }

        series.Add(point);
        return true;
    }
}
