using System.Buffers.Binary;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes what the three signals have in common: ids, attributes, values.</summary>
internal static class CommonDecoder
{
    public static void AddTag(ReadOnlySpan<byte> keyValue, List<Tag> tags)
    {
        var tag = Tag(keyValue, 0);
        if (tags.Count < OtlpLimits.Attributes) tags.Add(tag);
    }

    /// <summary>Zero where the sender has none (an empty field) or wrote one of a wrong length.</summary>
    public static UInt128 TraceId(ReadOnlySpan<byte> bytes) => bytes.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(bytes) : 0;

    /// <inheritdoc cref="TraceId"/>
    public static ulong SpanId(ReadOnlySpan<byte> bytes) => bytes.Length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 0;

    /// <summary>Nanoseconds since 1970; a time beyond the year 2262 counts as the last one that fits.</summary>
    public static long Time(ulong nanoseconds) => (long)Math.Min(nanoseconds, long.MaxValue);

    /// <summary>How many; more than a browser's numbers can tell apart counts as the most that they can.</summary>
    public static long Count(ulong number) => (long)Math.Min(number, OtlpLimits.Count);

    public static object? Value(ReadOnlySpan<byte> any, int depth = 0)
    {
        if (depth > OtlpLimits.Depth) throw new MalformedException("Values are nested too deep.");
        object? value = null;
        var reader = new ProtoReader(any);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); value = Cut(reader.Text()); break;
                case 2: reader.Expect(WireType.Varint); value = reader.Varint() != 0; break;
                case 3: reader.Expect(WireType.Varint); value = (long)reader.Varint(); break;
                case 4: reader.Expect(WireType.Fixed64); value = reader.Double(); break;
                case 5: reader.Expect(WireType.Bytes); value = List(reader.Bytes(), depth + 1); break;
                case 6: reader.Expect(WireType.Bytes); value = Map(reader.Bytes(), depth + 1); break;
                case 7: reader.Expect(WireType.Bytes); value = Cut(Convert.ToBase64String(reader.Bytes())); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    public static string Cut(string text) => text.Length <= OtlpLimits.TextLength ? text : text[..OtlpLimits.TextLength];

    private static Tag Tag(ReadOnlySpan<byte> keyValue, int depth)
    {
        var key = "";
        object? value = null;
        var reader = new ProtoReader(keyValue);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.Expect(WireType.Bytes); key = Cut(reader.Text()); break;
                case 2: reader.Expect(WireType.Bytes); value = Value(reader.Bytes(), depth); break;
                default: reader.Skip(); break;
            }
        }

        return new Tag(key, value);
    }

    private static object?[] List(ReadOnlySpan<byte> list, int depth)
    {
        var values = new List<object?>();
        var reader = new ProtoReader(list);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            var value = Value(reader.Bytes(), depth);
            if (values.Count < OtlpLimits.Attributes) values.Add(value);
        }

        return [.. values];
    }

    private static Tag[] Map(ReadOnlySpan<byte> map, int depth)
    {
        var tags = new List<Tag>();
        var reader = new ProtoReader(map);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            var tag = Tag(reader.Bytes(), depth);
            if (tags.Count < OtlpLimits.Attributes) tags.Add(tag);
        }

        return [.. tags];
    }
}
