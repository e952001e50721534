using System.Buffers;
using System.Text.Json;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>What is to be exported.</summary>
/// <param name="Services">Empty: all. A trace is exported whole when one of them has a part in it.</param>
/// <param name="From">Nanoseconds since 1970, like <paramref name="To"/>.</param>
/// <param name="Trace">This trace with its logs only.</param>
internal sealed record Selection(IReadOnlySet<Signal> Signals, IReadOnlySet<string> Services, long From, long To, UInt128? Trace)
{
    public bool Has(string service) => Services.Count == 0 || Services.Contains(service);

    public bool Fits(Trace trace) => trace.End >= From && trace.Start <= To && (Trace is null || trace.Id == Trace) && (Services.Count == 0 || trace.Spans.Any(span => Has(span.Origin.Service)));

    public bool Fits(LogEntry entry) => entry.At >= From && entry.At <= To && (Trace is null || entry.TraceId == Trace) && Has(entry.Origin.Service);
}

/// <summary>
/// Writes telemetry as lines of OTLP JSON, the format of OpenTelemetry's file exporter: each line is what one request would
/// have been, so that any receiver of OTLP can take it, line by line.
/// </summary>
internal sealed class Exporter(TraceStore traces, LogStore logs, MetricStore metrics)
{
    private const int ItemsPerLine = 500;
    private const int SeriesPerLine = 20;

    public async Task WriteAsync(Stream output, Selection selection, CancellationToken stop)
    {
        if (selection.Signals.Contains(Signal.Traces)) await LinesAsync(output, Spans(selection), ItemsPerLine, SpanJson.WriteAll, stop);
        if (selection.Signals.Contains(Signal.Logs)) await LinesAsync(output, logs.Newest(null, selection.Fits, int.MaxValue).Entries, ItemsPerLine, LogJson.WriteAll, stop);
        // Metrics belong to no trace.
        if (selection.Signals.Contains(Signal.Metrics) && selection.Trace is null) await LinesAsync(output, Series(selection), SeriesPerLine, MetricJson.WriteAll, stop);
    }

    private IEnumerable<Span> Spans(Selection selection) => traces.Select(selection.Fits, trace => trace.Spans.ToArray()).SelectMany(spans => spans);

    private IEnumerable<KeptSeries> Series(Selection selection) => metrics.CountByService().Keys.Where(selection.Has).SelectMany(service => metrics.Read(service, instruments => instruments
        .SelectMany(i => i.Series.Values.Select(s => new KeptSeries(
            service, s.Instance, i.Instrument, s.Attributes, s.Bounds, s.Between(selection.From, selection.To), [.. s.Exemplars.Where(e => e.At >= selection.From && e.At <= selection.To)])))
        .Where(kept => kept.Samples.Count > 0).ToList()));

    private static async Task LinesAsync<T>(Stream output, IEnumerable<T> items, int perLine, Action<Utf8JsonWriter, IEnumerable<T>> write, CancellationToken stop)
    {
        foreach (var some in items.Chunk(perLine))
        {
            await output.WriteAsync(Line(some, write), stop);
            await output.FlushAsync(stop);
        }
    }

    /// <summary>One line: an object with the items, and its end.</summary>
    public static ReadOnlyMemory<byte> Line<T>(IEnumerable<T> items, Action<Utf8JsonWriter, IEnumerable<T>> write)
    {
        var line = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            write(json, items);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
