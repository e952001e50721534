using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes OTLP metrics into points.</summary>
internal static class MetricDecoder
{
    public static void Decode(ReadOnlySpan<byte> message, Origin origin, string scope, List<MetricPoint> into)
    {
        var (name, description, unit) = ("", "", "");
        var field = 0;
        ReadOnlySpan<byte> data = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); name = CommonDecoder.Cut(reader.Text()); break;
                case 2: reader.Expect(WireType.Bytes); description = CommonDecoder.Cut(reader.Text()); break;
                case 3: reader.Expect(WireType.Bytes); unit = CommonDecoder.Cut(reader.Text()); break;
                case 5 or 7 or 9 or 10 or 11:
                    reader.Expect(WireType.Bytes);
                    field = reader.Field;
                    data = reader.Bytes();
                    break;
                default: reader.Skip(); break;
            }
        }

        if (field != 0) DecodePoints(field, data, new Instrument(scope, name, description, unit, MetricKind.Gauge, IsDelta: false), into);
    }

    private static void DecodePoints(int field, ReadOnlySpan<byte> data, Instrument named, List<MetricPoint> into)
    {
        var (temporality, monotonic) = Shape(data);
        var kind = field switch
        {
            5 => MetricKind.Gauge,
            7 => monotonic ? MetricKind.Counter : MetricKind.UpDownSum,
            11 => MetricKind.Summary,
            _ => MetricKind.Histogram,
        };
        var instrument = named with { Kind = kind, IsDelta = temporality == 1 };
        var reader = new ProtoReader(data);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            var point = reader.Bytes();
            into.Add(field switch
            {
                9 => HistogramDecoder.Explicit(point, instrument),
                10 => HistogramDecoder.Exponential(point, instrument),
                11 => SummaryDecoder.Decode(point, instrument),
                _ => Number(point, instrument),
            });
        }
    }

    private static (ulong Temporality, bool Monotonic) Shape(ReadOnlySpan<byte> data)
    {
        ulong temporality = 0;
        var monotonic = false;
        var reader = new ProtoReader(data);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: reader.Expect(WireType.Varint); temporality = reader.Varint(); break;
                case 3: reader.Expect(WireType.Varint); monotonic = reader.Varint() != 0; break;
                default: reader.Skip(); break;
            }
        }

        return (temporality, monotonic);
    }

    private static MetricPoint Number(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new MetricPoint { Instrument = instrument };
        List<Tag> tags = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: reader.Expect(WireType.Fixed64); point.At = CommonDecoder.Time(reader.Fixed64()); break;
                case 4: reader.Expect(WireType.Fixed64); point.Value = reader.Double(); break;
                case 5: reader.Expect(WireType.Bytes); point.Exemplar = Exemplar(reader.Bytes()) ?? point.Exemplar; break;
                case 6: reader.Expect(WireType.Fixed64); point.Value = (long)reader.Fixed64(); break;
                case 7: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                default: reader.Skip(); break;
            }
        }

        point.Attributes = [.. tags];
        return point;
    }

    /// <summary>Null for one that belongs to no trace: it would lead nowhere.</summary>
    public static Exemplar? Exemplar(ReadOnlySpan<byte> message)
    {
        var (at, value) = (0L, 0.0);
        ulong span = 0;
        UInt128 trace = 0;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: reader.Expect(WireType.Fixed64); at = CommonDecoder.Time(reader.Fixed64()); break;
                case 3: reader.Expect(WireType.Fixed64); value = reader.Double(); break;
                case 4: reader.Expect(WireType.Bytes); span = CommonDecoder.SpanId(reader.Bytes()); break;
                case 5: reader.Expect(WireType.Bytes); trace = CommonDecoder.TraceId(reader.Bytes()); break;
                case 6: reader.Expect(WireType.Fixed64); value = (long)reader.Fixed64(); break;
                default: reader.Skip(); break;
            }
        }

        return trace == 0 ? null : new Exemplar(at, value, trace, span);
    }
}
