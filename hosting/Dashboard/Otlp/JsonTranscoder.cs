using System.Globalization;
using System.Text.Json;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Rewrites OTLP JSON as OTLP protobuf. Unknown members are skipped, as protobuf does with unknown fields.</summary>
internal static class JsonTranscoder
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static byte[] ToProtobuf(Signal signal, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return ToProtobuf(signal, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new MalformedException(e.Message);
        }
    }

    public static byte[] ToProtobuf(Signal signal, JsonElement json)
    {
        try
        {
            return Write(json, JsonSchema.Of(signal)).ToArray();
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or OverflowException)
        {
            throw new MalformedException(e.Message);
        }
    }

    private static ProtoWriter Write(JsonElement json, Dictionary<string, JsonField> message)
    {
        var writer = new ProtoWriter();
        foreach (var member in json.EnumerateObject())
        {
            if (!message.TryGetValue(member.Name, out var field) || member.Value.ValueKind == JsonValueKind.Null) continue;
            if (member.Value.ValueKind != JsonValueKind.Array)
            {
                Write(writer, field, member.Value);
                continue;
            }

            foreach (var element in member.Value.EnumerateArray()) Write(writer, field, element);
        }

        return writer;
    }

    private static void Write(ProtoWriter writer, JsonField field, JsonElement value)
    {
        switch (field.Kind)
        {
            case JsonKind.Text: writer.Text(field.Number, value.GetString()!); break;
            case JsonKind.Base64: writer.Bytes(field.Number, value.GetBytesFromBase64()); break;
            case JsonKind.Hex: writer.Bytes(field.Number, Convert.FromHexString(value.GetString()!)); break;
            case JsonKind.Flag: writer.Varint(field.Number, value.GetBoolean() ? 1UL : 0); break;
            case JsonKind.Varint: writer.Varint(field.Number, Whole(value)); break;
            case JsonKind.ZigZag: writer.Varint(field.Number, ZigZag((long)Whole(value))); break;
            case JsonKind.Fixed64: writer.Fixed64(field.Number, Whole(value)); break;
            case JsonKind.Fixed32: writer.Fixed32(field.Number, (uint)Whole(value)); break;
            case JsonKind.Double: writer.Fixed64(field.Number, BitConverter.DoubleToUInt64Bits(Fraction(value))); break;
            default: writer.Bytes(field.Number, Write(value, JsonSchema.Message(field.Message!)).Written); break;
        }
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <summary>64-bit numbers may be written as text, because JavaScript cannot hold them.</summary>
    private static ulong Whole(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.StartsWith('-')
            ? (ulong)long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>NaN and the infinities are written as text.</summary>
    private static double Fraction(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)
        : value.GetDouble();
}
