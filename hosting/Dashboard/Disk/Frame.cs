using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace XibuPlan.Dashboard.Disk;

/// <summary>
/// One record of a segment file: length, checksum, bytes. A process that is killed leaves at most a half one at the end, and
/// the checksum tells.
/// </summary>
internal static class Frame
{
    public const int HeaderLength = 8;

    public static void Write(Stream file, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Checksum(payload));
        file.Write(header);
        file.Write(payload);
    }

    /// <summary>The records of a file, up to the first that is not whole.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> ReadAll(byte[] file)
    {
        var at = 0;
        while (at + HeaderLength <= file.Length)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
            var expected = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            at += HeaderLength;
            if (length < 0 || length > file.Length - at || Checksum(file.AsSpan(at, length)) != expected) yield break;
            yield return file.AsMemory(at, length);
            at += length;
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in bytes[(words.Length * 8)..]) crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}
