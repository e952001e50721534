using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>
/// Tells the dashboard about the resources and takes its commands: HTTP over a socket in the data directory that the
/// directory's owner alone may use.
/// </summary>
internal sealed class ControlApi(IConfiguration configuration, ResourceNotificationService notifications, ResourceCommandService commands, ILogger<ControlApi> logger)
    : IHostedService, IAsyncDisposable
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
        _server.MapGet("/resources", () => notifications.Snapshot().Select(ResourceView.Of));
        _server.MapPost("/resources/{id}/commands/{command}", ExecuteAsync);
        await _server.StartAsync(cancellationToken);
        File.SetUnixFileMode(path, AtomicFile.Private);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IResult> ExecuteAsync(string id, string command)
    {
        // Not the request's token: closing the page must not leave a restart half done.
        var result = await commands.ExecuteCommandAsync(id, command, CancellationToken.None);
        return Results.Json(new { result.Success, Message = result.ErrorMessage ?? result.Message }, statusCode: result.Success ? 200 : 409);
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
