using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace XibuPlan.Gateway.Tests.Doubles;

/// <summary>What a service got from the gateway.</summary>
public sealed record Seen(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header, or null.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);
}

/// <summary>A loopback server in the place of a service: remembers what it gets, answers what it is told, can go away and come back.</summary>
public class Upstream : IAsyncDisposable
{
    private readonly ConcurrentQueue<Seen> _seen = new();
    private WebApplication? _server;
    private int _port;

    /// <summary>Answers a request; 200 with an empty object unless told.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsJsonAsync(new { });

    /// <summary>Where it is, also while it is away.</summary>
    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Everything it got, in order.</summary>
    public IReadOnlyList<Seen> Requests => [.. _seen];

    /// <summary>Comes (back) on the same port.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, _port));
        _server = builder.Build();
        _server.Run(async context =>
        {
            _seen.Enqueue(SeenOf(context));
            await Answer(context);
        });
        await _server.StartAsync();
        _port = new Uri(_server.Urls.Single()).Port;
    }

    /// <summary>Goes away.</summary>
    public async Task StopAsync()
    {
        await _server!.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static Seen SeenOf(HttpContext context) => new(
        context.Request.Method,
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
}
