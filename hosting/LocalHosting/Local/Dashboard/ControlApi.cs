using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>
/// Tells the dashboard about the resources and takes its commands: HTTP over a socket in the data directory that the
/// directory's owner alone may use.
/// </summary>
internal sealed class ControlApi(IConfiguration configuration, ControlRequests requests, ILogger<ControlApi> logger) : IHostedService, IAsyncDisposable
{
    // The address of a socket has this much room, in which its end counts too.
    private const int LongestPath = 107;

    private WebApplication? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = DataDirectory.Of(configuration).File("control.sock");
        if (path.Length > LongestPath)
        {
            logger.LogWarning("{Path} is too long for a socket: the dashboard will not see the resources.", path);
            return;
        }

        File.Delete(path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Signals are for the host, not for its servant.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(path));
        _server = builder.Build();
        _server.MapGet("/resources", requests.ListAsync);
        _server.MapGet("/resources/{id}", requests.Details);
        _server.MapPost("/resources/{id}/commands/{command}", requests.ExecuteAsync);
        _server.MapPost("/resources/{id}/environment/{variable}/reveal", requests.RevealVariable);
        _server.MapPost("/resources/{id}/value/reveal", requests.RevealParameterAsync);
        _server.MapPut("/resources/{id}/replicas/{count:int}", requests.ScaleAsync);
        _server.MapGet("/brokers", requests.Brokers);
        await _server.StartAsync(cancellationToken);
        File.SetUnixFileMode(path, AtomicFile.Private);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
