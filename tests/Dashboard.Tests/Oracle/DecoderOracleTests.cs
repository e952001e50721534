using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Wire;
using Xunit;

namespace XibuPlan.Dashboard.Tests.Oracle;

/// <summary>The classes that protoc generates are the judge of whether the dashboard's own decoder reads OTLP right.</summary>
public sealed class DecoderOracleTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Spans_are_read_as_the_generated_classes_read_them() => ForAny(messages =>
    {
        var data = messages.Traces();
        Assert.Equal(Expected.Of(data), Told.Of(Envelope.Decode<Span>(data.ToByteArray(), SpanDecoder.Decode)));
    });

    [Fact]
    public void Log_records_are_read_as_the_generated_classes_read_them() => ForAny(messages =>
    {
        var data = messages.Logs();
        Assert.Equal(Expected.Of(data), Told.Of(Envelope.Decode<LogEntry>(data.ToByteArray(), LogDecoder.Decode)));
    });

    [Fact]
    public void Metrics_are_read_as_the_generated_classes_read_them() => ForAny(messages =>
    {
        var data = messages.Metrics();
        Assert.Equal(Expected.Of(data), Told.Of(Envelope.Decode<MetricPoint>(data.ToByteArray(), MetricDecoder.Decode)));
    });

    [Fact]
    public void What_the_generated_classes_refuse_is_refused_here_too() => ForAny(messages =>
    {
        var bytes = messages.Traces().ToByteArray();
        if (bytes.Length == 0) return;
        var cut = bytes[..^1];
        var theirs = Record.Exception(() => Generated.TracesData.Parser.ParseFrom(cut));
        var ours = Record.Exception(() => Envelope.Decode<Span>(cut, SpanDecoder.Decode));
        Assert.Equal(theirs is InvalidProtocolBufferException, ours is MalformedException);
    });

    private static void ForAny(Action<Messages> holds) => Check.One(Many, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(new Messages(seed))));
}
