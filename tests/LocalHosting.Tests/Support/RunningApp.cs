using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace XibuPlan.LocalHosting.Tests.Support;

/// <summary>An application run inside the test process on a directory of its own; stopped when disposed.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(15) };

    private readonly DistributedApplication _app;
    private readonly string _directory;

    private RunningApp(DistributedApplication app, string directory)
    {
        _app = app;
        _directory = directory;
        Control = new ControlSocket(directory);
    }

    public ControlSocket Control { get; }

    public ResourceNotificationService Notifications => _app.ResourceNotifications;

    public ResourceCommandService Commands => _app.ResourceCommands;

    public static async Task<RunningApp> StartAsync(Action<IDistributedApplicationBuilder> describe)
    {
        var directory = Directory.CreateTempSubdirectory("xibuplan-host-").FullName;
        var builder = NewBuilder(directory);
        describe(builder);
        var app = builder.Build();
        await app.StartAsync();
        return new RunningApp(app, directory);
    }

    public static IDistributedApplicationBuilder NewBuilder(string directory) =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = ["--data", directory], ProjectDirectory = directory });

    public Task<ResourceEvent> HealthyAsync(string resource) => Notifications.WaitForResourceHealthyAsync(resource, Timeout());

    public Task StateAsync(string resource, string state) => Notifications.WaitForResourceAsync(resource, state, Timeout());

    /// <summary>The present state of every instance of a resource.</summary>
    public IReadOnlyList<CustomResourceSnapshot> Instances(string resource) =>
        [.. Notifications.Snapshot().Where(e => e.Resource.Name == resource).Select(e => e.Snapshot)];

    public string Url(string resource)
    {
        var owner = _app.Services.GetRequiredService<IResourceCollection>().OfType<IResourceWithEndpoints>().Single(r => r.Name == resource);
        return new EndpointReference(owner, "http").Url;
    }

    /// <summary>Asks on a connection of its own, as a new client would.</summary>
    public async Task<string> GetAsync(string resource, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url(resource) + path);
        request.Headers.ConnectionClose = true;
        using var response = await Http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static CancellationToken Timeout() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
