using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes OTLP spans.</summary>
internal static class SpanDecoder
{
    public static void Decode(ReadOnlySpan<byte> message, Origin origin, string scope, List<Span> into)
    {
        var span = new Span { Origin = origin, Scope = scope };
        List<Tag> tags = [];
        List<SpanEvent> events = [];
        List<SpanLink> links = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); span.TraceId = CommonDecoder.TraceId(reader.Bytes()); break;
                case 2: reader.Expect(WireType.Bytes); span.Id = CommonDecoder.SpanId(reader.Bytes()); break;
                case 4: reader.Expect(WireType.Bytes); span.ParentId = CommonDecoder.SpanId(reader.Bytes()); break;
                case 5: reader.Expect(WireType.Bytes); span.Name = CommonDecoder.Cut(reader.Text()); break;
                case 6: reader.Expect(WireType.Varint); span.Kind = KindOf(reader.Varint()); break;
                case 7: reader.Expect(WireType.Fixed64); span.Start = CommonDecoder.Time(reader.Fixed64()); break;
                case 8: reader.Expect(WireType.Fixed64); span.End = CommonDecoder.Time(reader.Fixed64()); break;
                case 9: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                case 11: reader.Expect(WireType.Bytes); AddEvent(reader.Bytes(), events); break;
                case 13: reader.Expect(WireType.Bytes); AddLink(reader.Bytes(), links); break;
                case 15: reader.Expect(WireType.Bytes); ReadStatus(reader.Bytes(), span); break;
                default: reader.Skip(); break;
            }
        }

        span.Attributes = [.. tags];
        span.Events = [.. events];
        span.Links = [.. links];
        into.Add(span);
    }

    private static SpanKind KindOf(ulong number) => number <= (ulong)SpanKind.Consumer ? (SpanKind)number : SpanKind.Unspecified;

    private static void ReadStatus(ReadOnlySpan<byte> message, Span span)
    {
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: reader.Expect(WireType.Bytes); span.Message = CommonDecoder.Cut(reader.Text()); break;
                case 3: reader.Expect(WireType.Varint); span.IsError = reader.Varint() == 2; break;
                default: reader.Skip(); break;
            }
        }
    }

    private static void AddEvent(ReadOnlySpan<byte> message, List<SpanEvent> events)
    {
        var (name, at) = ("", 0L);
        List<Tag> tags = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Fixed64); at = CommonDecoder.Time(reader.Fixed64()); break;
                case 2: reader.Expect(WireType.Bytes); name = CommonDecoder.Cut(reader.Text()); break;
                case 3: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                default: reader.Skip(); break;
            }
        }

        if (events.Count < OtlpLimits.Events) events.Add(new SpanEvent(name, at, [.. tags]));
    }

    private static void AddLink(ReadOnlySpan<byte> message, List<SpanLink> links)
    {
        UInt128 trace = 0;
        ulong span = 0;
        List<Tag> tags = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); trace = CommonDecoder.TraceId(reader.Bytes()); break;
                case 2: reader.Expect(WireType.Bytes); span = CommonDecoder.SpanId(reader.Bytes()); break;
                case 4: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                default: reader.Skip(); break;
            }
        }

        if (links.Count < OtlpLimits.Links) links.Add(new SpanLink(trace, span, [.. tags]));
    }
}
