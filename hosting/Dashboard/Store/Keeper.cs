using XibuPlan.Dashboard.Disk;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Transfer;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Store;

/// <summary>
/// Keeps traces that somebody still needs, in memory and on disk: neither their services' quotas nor their age push them out. Works where
/// telemetry is stored (<see cref="Intake.InTurnAsync"/>), so that nothing comes or goes meanwhile.
/// </summary>
internal sealed class Keeper(TraceStore traces, KeptFiles files, ILogger<Keeper> logger)
{
    /// <summary>Keeps the trace as it is and what still comes of it; null: it is kept.</summary>
    public TraceRefusal? Keep(UInt128 id)
    {
        if (traces.IsKept(id)) return null;
        var spans = traces.Find(id);
        if ((spans.Count == 0 ? TraceRefusal.Unknown : traces.RefuseKeeping(spans.Count)) is { } refusal) return refusal;
        // On disk first: what is said to be kept survives.
        files.Delete(id);
        if (!Write(id, spans)) return TraceRefusal.NotWritten;
        traces.Keep(id);
        return null;
    }

    /// <summary>Gives the trace back to the quotas of its services, as their oldest spans; null: it is released.</summary>
    public TraceRefusal? Release(UInt128 id)
    {
        if (!traces.IsKept(id)) return TraceRefusal.NotKept;
        if (!files.Delete(id)) return TraceRefusal.NotWritten;
        traces.Release(id);
        return null;
    }

    /// <summary>Writes down the spans that have come to kept traces since the last time.</summary>
    public void SaveLate()
    {
        foreach (var trace in traces.TakeLate().GroupBy(span => span.TraceId)) Write(trace.Key, [.. trace]);
    }

    /// <summary>Brings back what earlier runs kept.</summary>
    public void Load()
    {
        foreach (var (id, lines) in files.ReadAll())
        {
            var spans = lines.SelectMany(line => Decode(id, line)).Where(span => span.TraceId == id).ToList();
            if (spans.Count > 0) traces.Restore(id, spans);
        }
    }

    private bool Write(UInt128 id, IReadOnlyList<Span> spans) => files.Append(id, Exporter.Line(spans, SpanJson.WriteAll).Span);

    private List<Span> Decode(UInt128 id, ReadOnlyMemory<byte> line)
    {
        try
        {
            return [.. Envelope.Decode<Span>(JsonTranscoder.ToProtobuf(Signal.Traces, line), SpanDecoder.Decode).SelectMany(chunk => chunk.Items)];
        }
        catch (MalformedException e)
        {
            // The end of a file that was being written when the process was killed.
            logger.LogWarning(e, "Part of the kept trace {Trace} cannot be read", Search.Ids.Hex(id));
            return [];
        }
    }
}
