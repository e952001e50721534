using System.Buffers.Binary;

namespace XibuPlan.Dashboard.Wire;

/// <summary>The bytes are not what they claim to be.</summary>
internal sealed class MalformedException(string message) : Exception(message);

/// <summary>
/// Reads one protobuf message field by field. It never reads beyond the message, and whatever is cut off or overlong is a
/// <see cref="MalformedException"/>: the sender's fault, never a crash.
/// </summary>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The number of the field that <see cref="Next"/> went to.</summary>
    public int Field { get; private set; }

    public WireType Type { get; private set; }

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>Goes to the next field; false at the end of the message.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty) return false;
        var tag = Varint();
        Field = (int)(tag >> 3);
        Type = (WireType)(tag & 7);
        return Field is 0 || tag > uint.MaxValue ? throw new MalformedException("A field has no valid number.") : true;
    }

    public ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < _rest.Length && i < 10; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        throw new MalformedException("A number does not end.");
    }

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>A signed number in zigzag coding (sint32, sint64).</summary>
    public long ZigZag() => Varint() is var n ? (long)(n >> 1) ^ -(long)(n & 1) : 0;

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Varint();
        return length > (ulong)_rest.Length ? throw new MalformedException("A field is longer than its message.") : Take((int)length);
    }

    public string Text() => TextPool.Shared.Get(Bytes());

    public void Skip()
    {
        switch (Type)
        {
            case WireType.Varint: Varint(); break;
            case WireType.Fixed64: Take(8); break;
            case WireType.Bytes: Bytes(); break;
            case WireType.Fixed32: Take(4); break;
            default: throw new MalformedException($"Wire type {(int)Type} does not exist.");
        }
    }

    /// <summary>The field must be of this wire type: a sender that mixes them up would be misread silently.</summary>
    public readonly void Expect(WireType type)
    {
        if (Type != type) throw new MalformedException($"Field {Field} is of wire type {(int)Type}, not {(int)type}.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length) throw new MalformedException("The message is cut off.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

/// <summary>How a field's value is written.</summary>
internal enum WireType
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
}
