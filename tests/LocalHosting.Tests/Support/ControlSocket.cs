using System.Net.Sockets;
using System.Text.Json;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>What the dashboard sees of a host: its control socket.</summary>
internal sealed class ControlSocket : IDisposable
{
    private readonly HttpClient _http;

    public ControlSocket(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "control.sock");
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = async (_, stop) => await ConnectAsync(path, stop) }) { BaseAddress = new Uri("http://host") };
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return await ReadAsync(answer.EnsureSuccessStatusCode());
    }

    /// <summary>One instance of the list of resources.</summary>
    public async Task<JsonElement> ResourceAsync(string id) =>
        (await GetAsync("/resources")).EnumerateArray().Single(resource => resource.GetProperty("id").GetString() == id);

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, await ReadAsync(answer));
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static async Task<Stream> ConnectAsync(string path, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
