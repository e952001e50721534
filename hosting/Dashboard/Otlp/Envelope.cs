using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Otlp;

/// <summary>Decodes one span, log record or metric.</summary>
internal delegate void ItemDecoder<T>(ReadOnlySpan<byte> item, Origin origin, string scope, List<T> into);

/// <summary>
/// The frame around the items, the same for all three signals: request → resources (field 1) → scopes (2) → items (2).
/// </summary>
internal static class Envelope
{
    public static List<Chunk<T>> Decode<T>(ReadOnlyMemory<byte> request, ItemDecoder<T> decode)
    {
        var chunks = new List<Chunk<T>>();
        var reader = new ProtoReader(request.Span);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            chunks.Add(DecodeResource(reader.Bytes().ToArray(), decode));
        }

        return chunks;
    }

    /// <summary>Decodes the part of one resource, as <see cref="Chunk{T}.Raw"/> keeps it.</summary>
    public static Chunk<T> DecodeResource<T>(ReadOnlyMemory<byte> part, ItemDecoder<T> decode)
    {
        // The resource may follow its items: it is looked for first.
        var origin = OriginOf(Find(part.Span, 1));
        var items = new List<T>();
        var reader = new ProtoReader(part.Span);
        while (reader.Next())
        {
            if (reader.Field != 2)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            DecodeScope(reader.Bytes(), origin, items, decode);
        }

        return new Chunk<T>(origin, part, items);
    }

    private static void DecodeScope<T>(ReadOnlySpan<byte> part, Origin origin, List<T> items, ItemDecoder<T> decode)
    {
        var scope = ScopeName(Find(part, 1));
        var reader = new ProtoReader(part);
        while (reader.Next())
        {
            if (reader.Field != 2)
            {
                reader.Skip();
                continue;
            }

            reader.Expect(WireType.Bytes);
            decode(reader.Bytes(), origin, scope, items);
        }
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, int field)
    {
        ReadOnlySpan<byte> found = [];
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
            {
                reader.Expect(WireType.Bytes);
                found = reader.Bytes();
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static string ScopeName(ReadOnlySpan<byte> scope)
    {
        var name = Find(scope, 1);
        return CommonDecoder.Cut(TextPool.Shared.Get(name));
    }

    private static Origin OriginOf(ReadOnlySpan<byte> resource)
    {
        var tags = new List<Tag>();
        var reader = new ProtoReader(resource);
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                reader.Expect(WireType.Bytes);
                CommonDecoder.AddTag(reader.Bytes(), tags);
            }
            else
            {
                reader.Skip();
            }
        }

        Tag[] attributes = [.. tags];
        var service = Tags.Text(Tags.Find(attributes, "service.name"));
        var instance = Tags.Text(Tags.Find(attributes, "service.instance.id"));
        return new Origin(service.Length == 0 ? "unknown" : service, instance, attributes);
    }
}
