using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using XibuPlan.Gateway.Routing;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.TestSupport;
using XibuPlan.TestSupport.Services;

namespace XibuPlan.Gateway.Tests.Doubles;

/// <summary>The real gateway on a real loopback port, in front of loopback servers in place of the services.</summary>
public sealed class GatewayUnderTest : WebApplicationFactory<PublicApi>
{
    private readonly Dictionary<string, string?> _settings;

    private GatewayUnderTest(Dictionary<string, string?> settings) => _settings = settings;

    /// <summary>Identity, which the gateway itself calls.</summary>
    public FakeIdentity Identity { get; } = new();

    /// <summary>Every service by name; Identity among them.</summary>
    public Dictionary<string, Upstream> Upstreams { get; } = [];

    /// <summary>Where the gateway listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Starts services and gateway, with configuration beyond what it needs.</summary>
    public static async Task<GatewayUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var gateway = new GatewayUnderTest(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        foreach (var service in PublicApi.All)
        {
            var upstream = gateway.Upstreams[service.Name] = service.Name == "identity" ? gateway.Identity : new Upstream();
            await upstream.StartAsync();
            gateway._settings[$"services:{service.Name}:http:0"] = upstream.Address;
        }

        gateway.UseKestrel();
        gateway.StartServer();
        return gateway;
    }

    /// <summary>A caller without cookies of its own.</summary>
    public HttpClient Client(string? bearer = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        if (bearer is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    /// <summary>A browser with the session of the actor.</summary>
    /// <param name="csrf">Whether it sends the header that changing requests need.</param>
    public HttpClient Browser(Actor actor, bool csrf = true)
    {
        var client = Client();
        client.DefaultRequestHeaders.Add("Cookie", $"xibuplan={Identity.Open(actor)}");
        if (csrf) client.DefaultRequestHeaders.Add("X-XibuPlan", "1");
        return client;
    }

    /// <summary>Sends a request line as it is, which HttpClient would tidy up first; returns status line and headers.</summary>
    public async Task<string> SendRawAsync(string target)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Repository.PathOf("gateway"));
        // A free port. Given to UseKestrel, it would be set when the program may be listening already.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseSetting("Access:Jwks", TestTokens.Jwks);
        builder.UseSetting("Internal:ClientSecret", "test");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        // Whether somebody has built the portal makes no difference to the tests.
        builder.UseSetting("Portal:Path", Path.Combine(Path.GetTempPath(), "no-portal-is-built-here"));
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var service in Upstreams.Values) await service.DisposeAsync();
    }
}
