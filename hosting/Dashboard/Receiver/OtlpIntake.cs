using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Receiver;

/// <summary>A request that has been read. <paramref name="Offer"/> gives it to the store and returns how many items were not taken.</summary>
internal sealed record Decoded(Signal Signal, int Items, Func<int> Offer);

/// <summary>Decodes a request and offers it to the store; the same for HTTP and gRPC.</summary>
internal sealed class OtlpIntake(Intake intake)
{
    /// <summary>Takes the request; returns how many items were not taken.</summary>
    /// <exception cref="MalformedException">It is not OTLP. Nothing of it was taken.</exception>
    public int Take(Signal signal, ReadOnlyMemory<byte> protobuf) => Decode(signal, protobuf).Offer();

    /// <summary>Decodes the request without taking anything yet.</summary>
    /// <exception cref="MalformedException">It is not OTLP.</exception>
    public Decoded Decode(Signal signal, ReadOnlyMemory<byte> protobuf) => signal switch
    {
        Signal.Traces => Ready<Span>(signal, Envelope.Decode<Span>(protobuf, SpanDecoder.Decode), chunk => intake.Store(chunk)),
        Signal.Logs => Ready<LogEntry>(signal, Envelope.Decode<LogEntry>(protobuf, LogDecoder.Decode), chunk => intake.Store(chunk)),
        _ => Ready<MetricPoint>(signal, Envelope.Decode<MetricPoint>(protobuf, MetricDecoder.Decode), chunk => intake.Store(chunk)),
    };

    /// <summary>The answer as protobuf: empty, or a partial success that says how much was lost.</summary>
    public static byte[] Answer(int lost)
    {
        if (lost == 0) return [];
        var partial = new ProtoWriter().Varint(1, (ulong)lost).Text(2, Lost);
        return new ProtoWriter().Bytes(1, partial.Written).ToArray();
    }

    private Decoded Ready<T>(Signal signal, List<Chunk<T>> chunks, Action<Chunk<T>> store) =>
        new(signal, chunks.Sum(chunk => chunk.Items.Count), () => intake.Offer(chunks, store));

    public const string Lost = "The dashboard cannot keep up.";
}
