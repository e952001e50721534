using System.Net.Sockets;

namespace XibuPlan.Dashboard.Hosting;

/// <summary>
/// The host that runs the system, reached by a socket in its data directory: who may use that directory may use the host, so
/// it needs neither a port nor a key.
/// </summary>
internal sealed class AppHost(DashboardSettings settings) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectCallback = async (_, stop) => await ConnectAsync(settings, stop) })
    {
        BaseAddress = new Uri("http://apphost"),
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>Passes the request on; null when there is no host.</summary>
    public async Task<(int Status, string Json)?> SendAsync(HttpMethod method, string path, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path);
            using var response = await _http.SendAsync(request, stop);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(stop));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Whether this dashboard belongs to a host at all.</summary>
    public bool IsExpected => settings.HostDirectory is not null;

    public void Dispose() => _http.Dispose();

    private static async Task<Stream> ConnectAsync(DashboardSettings settings, CancellationToken stop)
    {
        if (settings.HostDirectory is not { } directory) throw new IOException("This dashboard belongs to no host.");
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(directory, "control.sock")), stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
