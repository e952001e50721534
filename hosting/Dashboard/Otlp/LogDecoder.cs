using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes OTLP log records.</summary>
internal static class LogDecoder
{
    public static void Decode(ReadOnlySpan<byte> message, Origin origin, string scope, List<LogEntry> into)
    {
        var entry = new LogEntry { Origin = origin, Scope = scope };
        var observed = 0L;
        List<Tag> tags = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Fixed64); entry.At = CommonDecoder.Time(reader.Fixed64()); break;
                case 2: reader.Expect(WireType.Varint); entry.Severity = (int)Math.Min(reader.Varint(), 24); break;
                case 5: reader.Expect(WireType.Bytes); entry.Body = Tags.Text(CommonDecoder.Value(reader.Bytes())); break;
                case 6: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                case 9: reader.Expect(WireType.Bytes); entry.TraceId = CommonDecoder.TraceId(reader.Bytes()); break;
                case 10: reader.Expect(WireType.Bytes); entry.SpanId = CommonDecoder.SpanId(reader.Bytes()); break;
                case 11: reader.Expect(WireType.Fixed64); observed = CommonDecoder.Time(reader.Fixed64()); break;
                default: reader.Skip(); break;
            }
        }

        if (entry.At == 0) entry.At = observed;
        entry.Attributes = [.. tags];
        into.Add(entry);
    }
}
