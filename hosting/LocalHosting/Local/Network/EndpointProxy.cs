using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Aspire.Hosting.Local;

/// <summary>
/// Owns an endpoint's public port and passes each connection on to a random replica, to another one if that does not
/// answer. While none answers (a restart) a connection waits instead of failing.
/// </summary>
internal sealed class EndpointProxy : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TcpListener _listener;
    private readonly Func<IReadOnlyList<int>> _targets;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Listens on the loopback port from now on.</summary>
    /// <param name="port">The public port.</param>
    /// <param name="targets">The replicas' own ports at this moment.</param>
    public EndpointProxy(int port, Func<IReadOnlyList<int>> targets)
    {
        _targets = targets;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(backlog: 512);
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (SocketException)
            {
                // A client that gave up, or no file handle left for a moment: the endpoint must go on.
                await Task.Delay(Pause);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            using var server = await ConnectAsync();
            if (server is null)
            {
                return;
            }

            client.NoDelay = true;
            await Task.WhenAll(SocketPump.RunAsync(client, server), SocketPump.RunAsync(server, client));
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        for (var waited = TimeSpan.Zero; waited < Patience && !_stop.IsCancellationRequested; waited += Pause)
        {
            var ports = _targets().ToArray();
            RandomNumberGenerator.Shuffle<int>(ports);
            foreach (var port in ports)
            {
                if (await TryConnectAsync(port) is { } socket)
                {
                    return socket;
                }
            }

            await Task.Delay(Pause);
        }

        return null;
    }

    private static async Task<Socket?> TryConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var timeout = new CancellationTokenSource(Patience);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), timeout.Token);
            return socket;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            return null;
        }
    }
}
