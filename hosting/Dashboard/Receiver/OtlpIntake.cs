using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Store;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Receiver;

/// <summary>Decodes a request and offers it to the store; the same for HTTP and gRPC.</summary>
internal sealed class OtlpIntake(Intake intake)
{
    /// <summary>Takes the request; returns how many items were not taken.</summary>
    /// <exception cref="MalformedException">It is not OTLP. Nothing of it was taken.</exception>
    public int Take(Signal signal, ReadOnlyMemory<byte> protobuf) => signal switch
    {
        Signal.Traces => intake.Offer(Envelope.Decode<Span>(protobuf, SpanDecoder.Decode), chunk => intake.Store(chunk)),
        Signal.Logs => intake.Offer(Envelope.Decode<LogEntry>(protobuf, LogDecoder.Decode), chunk => intake.Store(chunk)),
        _ => intake.Offer(Envelope.Decode<MetricPoint>(protobuf, MetricDecoder.Decode), chunk => intake.Store(chunk)),
    };

    /// <summary>The answer as protobuf: empty, or a partial success that says how much was lost.</summary>
    public static byte[] Answer(int lost)
    {
        if (lost == 0) return [];
        var partial = new ProtoWriter().Varint(1, (ulong)lost).Text(2, Lost);
        return new ProtoWriter().Bytes(1, partial.Written).ToArray();
    }

    public const string Lost = "The dashboard cannot keep up.";
}
