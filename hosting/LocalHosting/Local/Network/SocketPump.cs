using System.Buffers;
using System.Net.Sockets;

namespace Aspire.Hosting.Local;

/// <summary>Copies one direction of a connection. The end of the stream is passed on, an error closes both sides.</summary>
internal static class SocketPump
{
    private const int BufferSize = 32 * 1024;

    public static async Task RunAsync(Socket from, Socket to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer.AsMemory())) > 0)
            {
                for (var sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            from.Close();
            to.Close();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
