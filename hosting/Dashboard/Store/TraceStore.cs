using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>Traces in memory, found by their id at once.</summary>
internal sealed partial class TraceStore(DashboardSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, Trace> _traces = [];
    private readonly Dictionary<(UInt128 Trace, ulong Span), List<Span>> _backlinks = [];
    private readonly Quotas<Span> _quotas = new(settings.SpansPerService, settings.Services);
    private readonly KeptTraces _kept = new(settings);
    private readonly List<Span> _late = [];

    /// <summary>Stores the spans; returns how many were refused: those without ids, and those of one service too many, and those of a kept trace for which there is no room.</summary>
    public int Add(IReadOnlyList<Span> spans)
    {
        var refused = 0;
        lock (_gate)
        {
            foreach (var span in spans)
            {
                var isKept = _kept.Has(span.TraceId);
                if (isKept && _kept.Knows(span)) continue;
                if (span.TraceId == 0 || span.Id == 0 || !(isKept ? _kept.TryAdd(span) : _quotas.Add(span.Origin.Service, span, Evict)))
                {
                    refused++;
                    continue;
                }

                Put(span);
                if (isKept) _late.Add(span);
            }
        }

        return refused;
    }

    public void Expire(long before)
    {
        lock (_gate)
        {
            _quotas.Expire(span => Math.Max(span.End, span.Received) < before, Evict);
        }
    }

    /// <summary>The spans of a trace; none when it is not known.</summary>
    public IReadOnlyList<Span> Find(UInt128 id)
    {
        lock (_gate)
        {
            return _traces.TryGetValue(id, out var trace) ? [.. trace.Spans] : [];
        }
    }

    /// <summary>The spans, mostly of other traces, that link to this one.</summary>
    public IReadOnlyList<Span> LinkingTo(Span span)
    {
        lock (_gate)
        {
            return _backlinks.TryGetValue((span.TraceId, span.Id), out var linking) ? [.. linking] : [];
        }
    }

    /// <summary>Throws away the spans of a service; null: of all. Kept traces stay.</summary>
    public void Clear(string? service)
    {
        lock (_gate)
        {
            _quotas.Clear(service, Evict);
        }
    }

    /// <summary>What is told of each trace that fits.</summary>
    public List<T> Select<T>(Func<Trace, bool> fits, Func<Trace, T> tell)
    {
        lock (_gate)
        {
            return [.. _traces.Values.Where(fits).Select(tell)];
        }
    }

    /// <summary>Traces that began since then, each as its own copy of spans: long work on them must not hold up the senders.</summary>
    public List<Span[]> Since(long from)
    {
        lock (_gate)
        {
            return [.. _traces.Values.Where(trace => trace.End >= from).Select(trace => trace.Spans.ToArray())];
        }
    }

    public Dictionary<string, int> CountByService()
    {
        lock (_gate)
        {
            var kept = _kept.Ids.SelectMany(id => _traces[id].Spans).CountBy(span => span.Origin.Service, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            return _quotas.Services.Union(kept.Keys).ToDictionary(service => service, service => _quotas.CountOf(service) + kept.GetValueOrDefault(service), StringComparer.Ordinal);
        }
    }

    /// <summary>The services whose oldest spans give way to newer ones.</summary>
    public List<string> FullServices()
    {
        lock (_gate)
        {
            return [.. _quotas.Services.Where(service => _quotas.CountOf(service) >= settings.SpansPerService).Order(StringComparer.Ordinal)];
        }
    }

    private void Put(Span span)
    {
        if (!_traces.TryGetValue(span.TraceId, out var trace)) _traces[span.TraceId] = trace = new Trace(span.TraceId);
        trace.Add(span);
        foreach (var link in span.Links) LinksTo(link).Add(span);
    }

    private List<Span> LinksTo(SpanLink link)
    {
        var target = (link.TraceId, link.SpanId);
        return _backlinks.TryGetValue(target, out var linking) ? linking : _backlinks[target] = [];
    }

    private void Evict(Span span)
    {
        foreach (var link in span.Links)
        {
            var linking = LinksTo(link);
            linking.Remove(span);
            if (linking.Count == 0) _backlinks.Remove((link.TraceId, link.SpanId));
        }

        if (!_traces.TryGetValue(span.TraceId, out var trace)) return;
        trace.Remove(span);
        if (trace.IsEmpty) _traces.Remove(span.TraceId);
    }
}
