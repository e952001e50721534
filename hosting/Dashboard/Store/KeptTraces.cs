using XibuPlan.Dashboard.Otlp;

namespace XibuPlan.Dashboard.Store;

/// <summary>
/// Which traces are kept until somebody releases them, and which spans they have. They stand beside the quotas of the services and have
/// limits of their own. Used under the store's lock only.
/// </summary>
internal sealed class KeptTraces(DashboardSettings settings)
{
    private readonly Dictionary<UInt128, HashSet<(ulong Id, SpanKind Kind, string Service)>> _spans = [];

    public IEnumerable<UInt128> Ids => _spans.Keys;

    public bool Has(UInt128 id) => _spans.ContainsKey(id);

    public int Spans => _spans.Values.Sum(spans => spans.Count);

    /// <summary>Null: a trace with so many spans can be kept too.</summary>
    public TraceRefusal? Refuse(int spans) =>
        _spans.Count >= settings.KeptTraces ? TraceRefusal.Full : Spans + spans > settings.KeptSpans ? TraceRefusal.TooLarge : null;

    public void Add(UInt128 id, IEnumerable<Span> spans) => _spans[id] = [.. spans.Select(KeyOf)];

    /// <summary>The span is part of its kept trace already: what is kept stands in the services' history on disk as well.</summary>
    public bool Knows(Span span) => _spans[span.TraceId].Contains(KeyOf(span));

    /// <summary>Adds a span that came after its trace was kept; false: there is no room for it.</summary>
    public bool TryAdd(Span span) => Spans < settings.KeptSpans && _spans[span.TraceId].Add(KeyOf(span));

    public void Remove(UInt128 id) => _spans.Remove(id);

    // Client and server may share an id.
    private static (ulong Id, SpanKind Kind, string Service) KeyOf(Span span) => (span.Id, span.Kind, span.Origin.Service);
}
