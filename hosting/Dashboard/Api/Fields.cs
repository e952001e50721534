using System.Runtime.InteropServices;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Api;

/// <summary>What a search can be completed with: the attributes that are there, and their values, the most frequent first.</summary>
internal static class Fields
{
    private const int Most = 100;

    /// <summary>With <paramref name="name"/> its values, else the names; of <c>traces</c> or <c>logs</c>.</summary>
    public static object Of(TraceStore traces, LogStore logs, string? signal, string? name)
    {
        IEnumerable<(Origin Origin, Tag[] Tags)> items = signal == "logs"
            ? logs.Newest(null, _ => true, int.MaxValue).Entries.Select(entry => (entry.Origin, entry.Attributes))
            : traces.Select(_ => true, trace => trace.Spans.ToArray()).SelectMany(spans => spans).Select(span => (span.Origin, span.Attributes));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (origin, tags) in items)
        {
            if (name == "resource") Count(counts, origin.Service);
            else if (name is not null) Count(counts, tags, name);
            else foreach (var tag in tags) Count(counts, tag.Key);
        }

        return counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Most).Select(one => new { Name = one.Key, Count = one.Value });
    }

    private static void Count(Dictionary<string, int> counts, Tag[] tags, string name)
    {
        if (Tags.Find(tags, name) is { } value) Count(counts, Tags.Text(value));
    }

    private static void Count(Dictionary<string, int> counts, string text) => CollectionsMarshal.GetValueRefOrAddDefault(counts, text, out _)++;
}
