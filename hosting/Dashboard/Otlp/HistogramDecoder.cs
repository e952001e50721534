using System.Buffers.Binary;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes histograms; exponential ones become explicit ones, so that nothing behind the decoder has to know two kinds.</summary>
internal static class HistogramDecoder
{
    public static MetricPoint Explicit(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new MetricPoint { Instrument = instrument };
        List<Tag> tags = [];
        List<long> buckets = [];
        List<double> bounds = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: reader.Expect(WireType.Fixed64); point.At = CommonDecoder.Time(reader.Fixed64()); break;
                case 4: reader.Expect(WireType.Fixed64); point.Count = CommonDecoder.Count(reader.Fixed64()); break;
                case 5: reader.Expect(WireType.Fixed64); point.Value = reader.Double(); break;
                case 6: AddFixed(ref reader, buckets, bytes => CommonDecoder.Count(BinaryPrimitives.ReadUInt64LittleEndian(bytes))); break;
                case 7: AddFixed(ref reader, bounds, BinaryPrimitives.ReadDoubleLittleEndian); break;
                case 8: reader.Expect(WireType.Bytes); point.Exemplar = MetricDecoder.Exemplar(reader.Bytes()) ?? point.Exemplar; break;
                case 9: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                default: reader.Skip(); break;
            }
        }

        if (bounds.Count > 0 && buckets.Count != bounds.Count + 1) throw new MalformedException("A histogram needs one bucket more than bounds.");
        point.Attributes = [.. tags];
        point.Buckets = [.. buckets];
        point.Bounds = [.. bounds];
        return point;
    }

    public static MetricPoint Exponential(ReadOnlySpan<byte> message, Instrument instrument)
    {
        var point = new MetricPoint { Instrument = instrument };
        List<Tag> tags = [];
        var (scale, zeros) = (0L, 0L);
        var (offset, counts) = (0L, new List<long>());
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); CommonDecoder.AddTag(reader.Bytes(), tags); break;
                case 3: reader.Expect(WireType.Fixed64); point.At = CommonDecoder.Time(reader.Fixed64()); break;
                case 4: reader.Expect(WireType.Fixed64); point.Count = CommonDecoder.Count(reader.Fixed64()); break;
                case 5: reader.Expect(WireType.Fixed64); point.Value = reader.Double(); break;
                case 6: reader.Expect(WireType.Varint); scale = reader.ZigZag(); break;
                case 7: reader.Expect(WireType.Fixed64); zeros = CommonDecoder.Count(reader.Fixed64()); break;
                case 8: reader.Expect(WireType.Bytes); offset = ReadRun(reader.Bytes(), counts); break;
                case 11: reader.Expect(WireType.Bytes); point.Exemplar = MetricDecoder.Exemplar(reader.Bytes()) ?? point.Exemplar; break;
                default: reader.Skip(); break;
            }
        }

        point.Attributes = [.. tags];
        var growth = Math.Pow(2, Math.Pow(2, -scale));
        point.Bounds = [Math.Pow(growth, offset), .. Enumerable.Range(1, counts.Count).Select(i => Math.Pow(growth, offset + i))];
        point.Buckets = [zeros, .. counts, 0];
        return point;
    }

    private static long ReadRun(ReadOnlySpan<byte> message, List<long> counts)
    {
        var offset = 0L;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Varint); offset = reader.ZigZag(); break;
                case 2 when reader.Type == WireType.Varint: Add(counts, CommonDecoder.Count(reader.Varint())); break;
                case 2:
                    reader.Expect(WireType.Bytes);
                    for (var run = new PackedNumbers(reader.Bytes()); run.Next(out var count);) Add(counts, CommonDecoder.Count(count));
                    break;
                default: reader.Skip(); break;
            }
        }

        return offset;
    }

    /// <summary>Repeated numbers come packed into one field or one by one: a reader has to take both.</summary>
    private static void AddFixed<T>(ref ProtoReader reader, List<T> values, Func<ReadOnlySpan<byte>, T> read)
    {
        Span<byte> single = stackalloc byte[8];
        ReadOnlySpan<byte> bytes = single;
        if (reader.Type == WireType.Fixed64)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(single, reader.Fixed64());
        }
        else
        {
            reader.Expect(WireType.Bytes);
            bytes = reader.Bytes();
        }

        if (bytes.Length % 8 != 0) throw new MalformedException("Packed numbers are cut off.");
        for (; bytes.Length > 0; bytes = bytes[8..]) Add(values, read(bytes));
    }

    private static void Add<T>(List<T> values, T value)
    {
        if (values.Count >= OtlpLimits.Buckets) throw new MalformedException("A histogram has too many buckets.");
        values.Add(value);
    }
}
