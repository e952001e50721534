using System.Net;
using System.Net.Sockets;

namespace XibuPlan.Dashboard.Tests.Support;

/// <summary>A line to the broker that breaks after so many bytes, whichever way they went.</summary>
internal sealed class BrittleLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _broker;
    private readonly long _breaksAfter;
    private long _passed;

    public BrittleLine(Uri broker, long breaksAfter)
    {
        (_broker, _breaksAfter) = (broker, breaksAfter);
        _listener.Start();
        _ = ServeAsync();
    }

    public long Passed => Interlocked.Read(ref _passed);

    public Uri Uri => new UriBuilder(_broker) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

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
            await Task.WhenAny(PumpAsync(client.GetStream(), server.GetStream()), PumpAsync(server.GetStream(), client.GetStream()));
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        try
        {
            var buffer = new byte[8192];
            while (await from.ReadAsync(buffer) is var read and > 0)
            {
                var before = Interlocked.Add(ref _passed, read) - read;
                var allowed = (int)Math.Clamp(_breaksAfter - before, 0, read);
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
