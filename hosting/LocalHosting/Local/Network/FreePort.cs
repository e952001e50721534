using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Aspire.Hosting.Local;

/// <summary>
/// Finds loopback ports outside the range the system hands out to outgoing connections: a service that is down for a
/// second must find its port free when it returns, however busy the others are.
/// </summary>
internal static class FreePort
{
    private const int First = 18_900;
    private const int Last = 32_700;

    private static readonly Lock Gate = new();
    private static readonly HashSet<int> HandedOut = [];

    /// <summary>A port that nobody listens on and nobody in this process was given.</summary>
    /// <exception cref="HostingException">No free port was found.</exception>
    public static int Find()
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < 2_000; attempt++)
            {
                var port = RandomNumberGenerator.GetInt32(First, Last);
                if (!HandedOut.Contains(port) && IsFree(port))
                {
                    HandedOut.Add(port);
                    return port;
                }
            }
        }

        throw new HostingException("No free port was found.");
    }

    /// <summary>The wanted port, or the next free one after it.</summary>
    public static int FindFrom(int wanted)
    {
        lock (Gate)
        {
            for (var port = wanted; port <= ushort.MaxValue; port++)
            {
                if (!HandedOut.Contains(port) && IsFree(port))
                {
                    HandedOut.Add(port);
                    return port;
                }
            }
        }

        throw new HostingException($"No free port was found from {wanted} on.");
    }

    /// <summary>Takes exactly this port if nobody has it.</summary>
    public static bool TryTake(int port)
    {
        lock (Gate)
        {
            return !HandedOut.Contains(port) && IsFree(port) && HandedOut.Add(port);
        }
    }

    /// <summary>Whether a server could listen there now, on 127.0.0.1 and on ::1.</summary>
    public static bool IsFree(int port) =>
        CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port));

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }
}
