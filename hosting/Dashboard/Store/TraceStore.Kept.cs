using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <content>Traces that stay until they are released.</content>
internal sealed partial class TraceStore
{
    public bool IsKept(UInt128 id)
    {
        lock (_gate)
        {
            return _kept.Has(id);
        }
    }

    /// <inheritdoc cref="KeptTraces.Refuse"/>
    public TraceRefusal? RefuseKeeping(int spans)
    {
        lock (_gate)
        {
            return _kept.Refuse(spans);
        }
    }

    /// <summary>Takes the trace out of the quotas of its services.</summary>
    public void Keep(UInt128 id)
    {
        lock (_gate)
        {
            var trace = _traces[id];
            trace.IsKept = true;
            _kept.Add(id, trace.Spans);
            foreach (var service in trace.Spans.Select(span => span.Origin.Service).ToHashSet(StringComparer.Ordinal)) _quotas.Withdraw(service, span => span.TraceId == id);
        }
    }

    /// <summary>Brings back a trace that was kept before the restart.</summary>
    public void Restore(UInt128 id, IReadOnlyList<Span> spans)
    {
        lock (_gate)
        {
            foreach (var span in spans) Put(span);
            Keep(id);
        }
    }

    /// <summary>Puts the trace back into the quotas of its services, as their oldest spans.</summary>
    public void Release(UInt128 id)
    {
        lock (_gate)
        {
            var trace = _traces[id];
            trace.IsKept = false;
            _kept.Remove(id);
            foreach (var spans in trace.Spans.GroupBy(span => span.Origin.Service, StringComparer.Ordinal).ToList()) _quotas.PutBack(spans.Key, spans, Evict);
        }
    }

    /// <summary>The spans that have come to kept traces since this was asked last.</summary>
    public List<Span> TakeLate()
    {
        lock (_gate)
        {
            List<Span> late = [.. _late];
            _late.Clear();
            return late;
        }
    }
}
