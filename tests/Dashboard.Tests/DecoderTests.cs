using System.Text;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Tests.Support;
using XibuPlan.Dashboard.Wire;
using Xunit;

namespace XibuPlan.Dashboard.Tests;

public sealed class DecoderTests
{
    private static readonly byte[] Spans = Sent.Request("placement", Sent.Span(error: true, parent: 7, tags: Sent.Tag("http.route", "/terms")));
    private static readonly byte[] Logs = Sent.Request("placement", Sent.Log("a volunteer left"));
    private static readonly byte[] Metrics = Sent.Request(
        "placement", Sent.Counter("calls", 3, 1), Sent.Histogram("delay", 1, [1, 2], 1, 2, 3));

    [Fact]
    public void A_span_is_read_with_everything_in_it()
    {
        var span = Assert.Single(Assert.Single(Envelope.Decode<Span>(Spans, SpanDecoder.Decode)).Items);

        Assert.Equal(("placement", "placement-1", "XibuPlan.Tests"), (span.Origin.Service, span.Origin.Instance, span.Scope));
        Assert.Equal((UInt128.Parse(Sent.Trace, System.Globalization.NumberStyles.HexNumber), 1ul, 7ul), (span.TraceId, span.Id, span.ParentId));
        Assert.Equal(("GET /terms", SpanKind.Server, 2_000_000_000L), (span.Name, span.Kind, span.Duration));
        Assert.Equal((true, "it broke", "/terms"), (span.IsError, span.Message, span["http.route"]));
        Assert.Equal(("thought", "deep"), (span.Events[0].Name, span.Events[0].Attributes[0].Value));
        Assert.Equal(9ul, span.Links[0].SpanId);
    }

    [Fact]
    public void A_histogram_is_read_packed_or_one_by_one()
    {
        var single = Sent.Message().Fixed64(3, 1).Fixed64(6, 4).Fixed64(6, 5).Fixed64(7, BitConverter.DoubleToUInt64Bits(10)).Written;
        var histogram = Sent.Message().Text(1, "h").Bytes(9, Sent.Message().Bytes(1, single).Written).ToArray();
        var points = Envelope.Decode<MetricPoint>(Sent.Request("s", histogram), MetricDecoder.Decode)[0].Items;

        Assert.Equal([4, 5], points[0].Buckets);
        Assert.Equal([10], points[0].Bounds);
        Assert.Equal([1, 2, 3], Envelope.Decode<MetricPoint>(Metrics, MetricDecoder.Decode)[0].Items[1].Buckets);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Cut_off_anywhere_it_is_malformed_or_less_and_never_a_crash(int signal)
    {
        var whole = new[] { Spans, Logs, Metrics }[signal];
        Decode(signal, whole);
        for (var length = 1; length < whole.Length; length++)
        {
            var cut = whole[..length];
            // A frame cut anywhere says that it is longer than what there is.
            Assert.Throws<MalformedException>(() => Decode(signal, cut));
        }
    }

    [Fact]
    public void Any_byte_changed_to_anything_is_read_or_malformed()
    {
        var random = new Random(7);
        for (var i = 0; i < 60_000; i++)
        {
            var signal = i % 3;
            var bytes = (byte[])new[] { Spans, Logs, Metrics }[signal].Clone();
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = Record.Exception(() => Decode(signal, bytes)) is var thrown && thrown is null or MalformedException
                ? true
                : throw new InvalidOperationException(Convert.ToHexString(bytes), thrown);
        }
    }

    [Fact]
    public void Values_nested_without_end_are_refused()
    {
        var value = Sent.Message().Text(1, "x").ToArray();
        for (var i = 0; i < 1000; i++) value = Sent.Message().Bytes(5, Sent.Message().Bytes(1, value).Written).ToArray();
        var log = Sent.Request("s", Sent.Message().Bytes(5, value).ToArray());

        Assert.Throws<MalformedException>(() => Decode(1, log));
    }

    [Fact]
    public void JSON_says_the_same_as_protobuf()
    {
        var json = $$$$"""
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"placement"}}]},
            "unknown":{"a":[1]},"scopeSpans":[{"scope":{"name":"js"},"spans":[{"traceId":"{{{{Sent.Trace}}}}","spanId":"0000000000000001","name":"click",
            "kind":3,"startTimeUnixNano":"1000","endTimeUnixNano":4000,"attributes":[{"key":"n","value":{"intValue":"-5"}},
            {"key":"list","value":{"arrayValue":{"values":[{"boolValue":true},{"doubleValue":1.5}]}}}],"status":{"code":2,"message":"no"}}]}]}]}
            """;
        var span = Envelope.Decode<Span>(JsonTranscoder.ToProtobuf(Signal.Traces, Encoding.UTF8.GetBytes(json)), SpanDecoder.Decode)[0].Items[0];

        Assert.Equal(("placement", "js", "click", SpanKind.Client, 3000L, true, "no"), (span.Origin.Service, span.Scope, span.Name, span.Kind, span.Duration, span.IsError, span.Message));
        Assert.Equal(-5L, span["n"]);
        Assert.Equal("[true, 1.5]", Tags.Text(span["list"]));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"zz"}]}]}]}""")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"kind":"server"}]}]}]}""")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":99999999999999999999999}]}]}]}""")]
    public void JSON_that_is_none_or_means_nothing_is_malformed(string json) =>
        Assert.Throws<MalformedException>(() => JsonTranscoder.ToProtobuf(Signal.Traces, Encoding.UTF8.GetBytes(json)));

    private static void Decode(int signal, byte[] bytes)
    {
        if (signal == 0) Envelope.Decode<Span>(bytes, SpanDecoder.Decode);
        else if (signal == 1) Envelope.Decode<LogEntry>(bytes, LogDecoder.Decode);
        else Envelope.Decode<MetricPoint>(bytes, MetricDecoder.Decode);
    }
}
