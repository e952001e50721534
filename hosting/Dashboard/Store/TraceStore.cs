using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>Traces in memory, found by their id at once.</summary>
internal sealed class TraceStore(DashboardSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, Trace> _traces = [];
    private readonly Quotas<Span> _quotas = new(settings.SpansPerService, settings.Services);

    /// <summary>Stores the spans; returns how many were refused: those without ids, and those of one service too many.</summary>
    public int Add(IReadOnlyList<Span> spans)
    {
        var refused = 0;
        lock (_gate)
        {
            foreach (var span in spans)
            {
                if (span.TraceId == 0 || span.Id == 0 || !_quotas.Add(span.Origin.Service, span, Evict))
                {
                    refused++;
                    continue;
                }

                if (!_traces.TryGetValue(span.TraceId, out var trace)) _traces[span.TraceId] = trace = new Trace(span.TraceId);
                trace.Add(span);
            }
        }

        return refused;
    }

    public void Expire(long before)
    {
        lock (_gate)
        {
            _quotas.Expire(span => span.End < before, Evict);
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
            return _quotas.Services.ToDictionary(service => service, _quotas.CountOf, StringComparer.Ordinal);
        }
    }

    private void Evict(Span span)
    {
        if (!_traces.TryGetValue(span.TraceId, out var trace)) return;
        trace.Remove(span);
        if (trace.IsEmpty) _traces.Remove(span.TraceId);
    }
}
