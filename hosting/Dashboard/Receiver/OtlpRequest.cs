using System.IO.Compression;
using System.IO.Pipelines;
using XibuPlan.Dashboard.Wire;

namespace XibuPlan.Dashboard.Receiver;

/// <summary>The request is larger than allowed, as sent or unpacked.</summary>
internal sealed class TooLargeException() : Exception("The request is too large.");

/// <summary>The request is packed in a way that is not known here.</summary>
internal sealed class UnknownEncodingException(string encoding) : Exception($"The encoding '{encoding}' is not supported: use gzip or none.");

/// <summary>Reads requests, never more of them than allowed.</summary>
internal static class OtlpRequest
{
    public static async Task<byte[]> ReadAsync(Stream body, string? encoding, int limit, CancellationToken cancellationToken)
    {
        switch (encoding)
        {
            case null or "" or "identity":
                return await ReadAsync(body, limit, cancellationToken);
            case "gzip":
                try
                {
                    await using var unpacked = new GZipStream(body, CompressionMode.Decompress);
                    return await ReadAsync(unpacked, limit, cancellationToken);
                }
                catch (InvalidDataException e)
                {
                    throw new MalformedException(e.Message);
                }

            default:
                throw new UnknownEncodingException(encoding);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit) throw new TooLargeException();
            if (read.IsCompleted)
            {
                var bytes = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                await reader.CompleteAsync();
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
