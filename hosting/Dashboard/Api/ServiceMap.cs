using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>Who calls whom, how often, how well and how fast.</summary>
internal static class ServiceMap
{
    public static object Of(IReadOnlyList<Span[]> traces, TimeSpan window)
    {
        var calls = new Dictionary<(string From, string To, string Kind), List<Call>>();
        var served = new Dictionary<string, List<Call>>(StringComparer.Ordinal);
        foreach (var spans in traces) Collect(spans, calls, served);
        var senders = traces.SelectMany(spans => spans).Select(span => span.Origin.Service).ToHashSet(StringComparer.Ordinal);
        return new
        {
            Nodes = Nodes(senders, calls.Keys).Select(name => new { Name = name, Service = senders.Contains(name), Calls = Figures(served.GetValueOrDefault(name) ?? [], window) }),
            Edges = calls.Select(edge => new { edge.Key.From, edge.Key.To, edge.Key.Kind, Calls = Figures(edge.Value, window) }),
        };
    }

    // Whoever works by itself, called by nobody and calling nobody, is there too: else it would look as if it did not run.
    private static IEnumerable<string> Nodes(HashSet<string> senders, IEnumerable<(string From, string To, string Kind)> edges) =>
        senders.Union(edges.SelectMany(edge => new[] { edge.From, edge.To }), StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static void Collect(Span[] spans, Dictionary<(string From, string To, string Kind), List<Call>> calls, Dictionary<string, List<Call>> served)
    {
        var byId = new Dictionary<ulong, Span>(spans.Length);
        foreach (var span in spans) byId[span.Id] = span;
        var answered = new HashSet<ulong>();
        foreach (var span in spans)
        {
            if (span.Kind is SpanKind.Server or SpanKind.Consumer) Add(served, span.Origin.Service, span);
            if (!byId.TryGetValue(span.ParentId, out var parent)) continue;
            if (parent.Origin.Service == span.Origin.Service) continue;
            answered.Add(parent.Id);
            Add(calls, (parent.Origin.Service, span.Origin.Service, span.Kind == SpanKind.Consumer ? "message" : "call"), span);
        }

        foreach (var span in spans.Where(s => s.Kind is SpanKind.Client or SpanKind.Producer && !answered.Contains(s.Id)))
        {
            if (PeerOf(span) is { } peer) Add(calls, (span.Origin.Service, peer, "peer"), span);
        }
    }

    /// <summary>What does not send spans itself is known by what its callers say about it.</summary>
    private static string? PeerOf(Span span)
    {
        var system = Tags.Text(span["db.system.name"] ?? span["db.system"] ?? span["messaging.system"]);
        var name = Tags.Text(span["db.namespace"] ?? span["db.name"]);
        if (system.Length > 0) return name.Length > 0 ? $"{system}/{name}" : system;
        // A call whose other end is not (yet) known is only worth a node when it goes to another machine.
        var peer = Tags.Text(span["peer.service"]);
        return peer.Length > 0 ? peer : null;
    }

    private static void Add<TKey>(Dictionary<TKey, List<Call>> calls, TKey key, Span span)
        where TKey : notnull
    {
        if (!calls.TryGetValue(key, out var list)) calls[key] = list = [];
        list.Add(new Call(UnixTime.Milliseconds(span.Duration), span.IsError));
    }

    private static object Figures(List<Call> calls, TimeSpan window)
    {
        var sorted = calls.Select(call => call.Milliseconds).Order().ToList();
        return new
        {
            calls.Count,
            PerMinute = calls.Count / window.TotalMinutes,
            Errors = calls.Count(call => call.IsError),
            P50 = At(0.5),
            P95 = At(0.95),
        };

        double At(double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }

    private readonly record struct Call(double Milliseconds, bool IsError);
}
