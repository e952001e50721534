using System.Net;
using System.Net.Sockets;

namespace XibuPlan.TestSupport.Servers;

/// <summary>A line to the broker that breaks after so many bytes, whichever way they went, or when it is told to.</summary>
public sealed class BrittleLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _broker;
    private readonly long _breaksAfter;
    private long _passed;
    private int _breaks;

    public BrittleLine(Uri broker, long breaksAfter = long.MaxValue)
    {
        (_broker, _breaksAfter) = (broker, breaksAfter);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>So many bytes went through it.</summary>
    public long Passed => Interlocked.Read(ref _passed);

    /// <summary>The broker as it is reached over the line.</summary>
    public Uri Uri => new UriBuilder(_broker) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>The next that the broker says comes through but for its last byte; with that the connection is over. The one after it holds.</summary>
    public void BreakInTheNextFrame() => Volatile.Write(ref _breaks, 1);

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(_broker.Host, _broker.Port);
            await Task.WhenAny(PumpAsync(client.GetStream(), server.GetStream(), isBroker: false), PumpAsync(server.GetStream(), client.GetStream(), isBroker: true));
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isBroker)
    {
        try
        {
            var buffer = new byte[8192];
            while (await from.ReadAsync(buffer) is var read and > 0)
            {
                var before = Interlocked.Add(ref _passed, read) - read;
                var allowed = (int)Math.Clamp(_breaksAfter - before, 0, read);
                if (isBroker && Interlocked.Exchange(ref _breaks, 0) == 1) allowed = Math.Min(allowed, read - 1);
                await to.WriteAsync(buffer.AsMemory(0, allowed));
                if (allowed < read) return;
            }
        }
        catch (IOException)
        {
            // The other direction broke first.
        }
    }
}
